import { mkdir, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { type ConvertedDeck, convertDeck } from '../../deck/convert.ts';
import { inProject } from '../../deck/files/places.ts';
import { escapeHtml } from '../../deck/markdown.ts';
import { DeckError, type DeckProblem } from '../../deck/problems.ts';
import { deckPath } from '../../deck/read-deck.ts';
import { type DemoBox, tooSmall } from '../../deck/small-demos.ts';
import { deckFile, deckNames, projectRoot } from '../project.ts';
import { DeckInDevelopment } from './deck-in-development.ts';
import { problemBar, problemLine } from './problem-bar.ts';
import { ProblemNews } from './problem-news.ts';

/** The page asks for news of its deck here. A message has what changed, or null: load again. */
const newsPath = '/@deck-news';

/** A page that shows a deck sends there what room its demos have, and gets lines for its list of problems. */
const demosPath = '/@deck-demos';

/** Folders whose files a deck is made of. */
const sources = ['slides', 'themes', join('src', 'deck'), join('src', 'figures')];

/**
 * Serves `/slides/<deck>.html` in development, converted when asked for and brought up to date by its own
 * server-sent events when a source changes: Vite's client stays out of the deck, so that editing a
 * demo reloads that demo's frame and not the lecture. What is wrong in a deck is listed at the foot of its
 * page and in the terminal, until it is mended.
 */
export function decksInDevelopment(): Plugin {
  const decks = new Map<string, DeckInDevelopment>();
  const converted = new Map<string, ConvertedDeck>();
  /** Demos that have too little room on their slides: a page that shows the deck has measured them. */
  const small = new Map<string, DeckProblem[]>();
  const news = new ProblemNews();
  let say: (text: string) => void = () => {};
  const tell = (name: string, problems: readonly DeckProblem[]) => {
    const text = news.of(name, [...problems, ...(small.get(name) ?? [])]);
    if (text !== '') say(text);
  };
  const deckOf = (name: string) => {
    const convertAndTell = async () => {
      const { html, ...deck } = await convert(name);
      converted.set(name, deck);
      tell(name, deck.problems);
      return html;
    };
    const deck = decks.get(name) ?? new DeckInDevelopment(convertAndTell);
    decks.set(name, deck);
    return deck;
  };

  return {
    name: 'decks-in-development',
    apply: 'serve',

    configureServer(server) {
      say = (text) => server.config.logger.warn(text);
      const onChange = (file: string) => {
        const path = relative(projectRoot, file);
        if (!sources.some((source) => path.startsWith(source + sep))) return;
        for (const deck of decks.values()) deck.change();
      };
      server.watcher.on('change', onChange).on('add', onChange).on('unlink', onChange);

      server.middlewares.use(newsPath, (request, response) => {
        const query = new URL(request.url ?? '', 'http://localhost').searchParams;
        const deck = decks.get(query.get('deck') ?? '');
        response.writeHead(deck ? 200 : 404, {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
        });
        if (deck) deck.listen(response, Number(query.get('version')));
        else response.end();
      });

      server.middlewares.use(demosPath, async (request, response) => {
        const name = new URL(request.url ?? '', 'http://localhost').searchParams.get('deck') ?? '';
        const deck = converted.get(name);
        const boxes = await readBoxes(request);
        if (deck === undefined || boxes === undefined) {
          response.statusCode = 400;
          response.end();
          return;
        }
        const found = tooSmall(deckPath(deckFile(name)), boxes, deck.demoLines);
        small.set(name, found);
        tell(name, deck.problems);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(found.map(problemLine)));
      });

      server.middlewares.use(async (request, response, next) => {
        const name = await deckAt((request.url ?? '').split('?')[0] ?? '');
        if (name === undefined) return next();
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('cache-control', 'no-store');
        const deck = deckOf(name);
        try {
          const { html, version } = await deck.html();
          response.end(html.replace('</body>', () => `${newsScript(name, version)}</body>`));
        } catch (error) {
          if (!(error instanceof DeckError)) return next(error);
          tell(name, error.problems);
          response.statusCode = 500;
          response.end(errorPage(name, error.message, deck.version));
        }
      });
    },
  };
}

/** The deck that has its page at a path. */
async function deckAt(path: string): Promise<string | undefined> {
  const asked = /^\/slides\/(.+)\.html$/.exec(path)?.[1];
  if (asked === undefined) return undefined;
  const names = await deckNames();
  return names.find((name) => isAddressOf(asked, name));
}

/** Browsers escape more or less of an address, and some systems split accents off their letters. */
function isAddressOf(address: string, name: string): boolean {
  try {
    return decodeURIComponent(address).normalize() === name.normalize();
  } catch {
    return false;
  }
}

/** What a page has measured; undefined if it is nothing of the kind. */
async function readBoxes(request: IncomingMessage): Promise<DemoBox[] | undefined> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > longestBoxes) return undefined;
  }
  try {
    return v.parse(boxes, JSON.parse(body));
  } catch {
    return undefined;
  }
}

/** Characters: more demos than a deck has slides. */
const longestBoxes = 200_000;

const boxes = v.array(
  v.object({
    demo: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
    slide: v.number(),
    width: v.number(),
    height: v.number(),
  }),
);

async function convert(deck: string): Promise<ConvertedDeck & { html: string }> {
  const folder = join(projectRoot, '.cache', 'decks');
  await mkdir(folder, { recursive: true });
  const output = join(folder, `${deck}.html`);
  const converted = await convertDeck(deckFile(deck), { output, places: inProject });
  const page = await readFile(output, 'utf8');
  const bar = problemBar(converted.problems, `${demosPath}?deck=${encodeURIComponent(deck)}`);
  return { ...converted, html: page.replace('</body>', () => `${bar}</body>`) };
}

/** Hands the news to the deck's script. A page that has none, because it tells of a mistake, loads again. */
function newsScript(deck: string, version: number): string {
  const address = `${newsPath}?deck=${encodeURIComponent(deck)}&version=${version}`;
  return `<script>
new EventSource(${JSON.stringify(address)}).onmessage = ({ data }) => {
  const news = new CustomEvent('deck-news', { detail: JSON.parse(data), cancelable: true });
  if (dispatchEvent(news)) location.reload();
};
</script>`;
}

function errorPage(deck: string, message: string, version: number): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(deck)}: not converted</title>
<body style="font: 20px/1.5 system-ui; max-width: 60rem; margin: 3rem auto; padding: 0 1rem">
<h1>This deck cannot be shown</h1>
<pre style="white-space: pre-wrap">${escapeHtml(message)}</pre>
<p>Mend it and save: the slides come back by themselves.</p>
${newsScript(deck, version)}</body>
</html>`;
}

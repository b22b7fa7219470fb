import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from '../project.ts';
import { newsPath, sendNews } from './deck-news.ts';
import { deckAt, sendDeck } from './deck-page.ts';
import { answerBoxes } from './demo-boxes.ts';
import { OpenedDecks } from './opened-decks.ts';
import { demosPath } from './problem-bar.ts';

/** Folders whose files a deck is made of. */
const sources = ['slides', 'themes', join('src', 'deck'), join('src', 'figures')];

/**
 * Serves `/slides/<deck>.html` in development, converted when asked for and brought up to date by its own
 * server-sent events when a source changes: Vite's client stays out of the deck, so that editing a
 * demo reloads that demo's frame and not the lecture. What is wrong in a deck is listed at the foot of its
 * page and in the terminal, until it is mended.
 */
export function decksInDevelopment(): Plugin {
  let say: (text: string) => void = () => {};
  const decks = new OpenedDecks((text) => say(text));
  const onChange = (file: string) => {
    const path = relative(projectRoot, file);
    if (sources.some((source) => path.startsWith(source + sep))) decks.change();
  };
  return {
    name: 'decks-in-development',
    apply: 'serve',

    configureServer({ config, watcher, middlewares }) {
      say = (text) => config.logger.warn(text);
      watcher.on('change', onChange).on('add', onChange).on('unlink', onChange);
      middlewares.use(newsPath, (request, response) => sendNews(decks, request, response));
      middlewares.use(demosPath, (request, response) => answerBoxes(decks, request, response));
      middlewares.use(async ({ url = '' }, response, next) => {
        const name = await deckAt(url.split('?')[0] ?? '');
        if (name === undefined) return next();
        await sendDeck(decks, name, response).catch(next);
      });
    },
  };
}

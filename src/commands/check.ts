import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { deckPath } from '../deck/read-deck.ts';
import { findOrInstallBrowser, launchBrowser } from './browser.ts';
import { DeckProblems } from './deck-problems.ts';
import { CommandError, readOptions, runCommand } from './options.ts';
import { deckAddress, deckFile, deckNames, slidesFolder } from './project.ts';

const usage = `
npm run check -- [slides/mine.md …]

Looks at each slide of these decks, or of all, as a person would, and lists with file, line and slide:
directives and formulas that are not understood, pictures that are not there, demos in too small a place,
and what sticks out, is too small to read, too pale, or painted in a font of this machine.
Ends with code 1 if there is something to mend.

  --help  this text
`;

await runCommand(async () => {
  const args = process.argv.slice(2);
  readOptions(
    usage,
    {},
    args.filter((arg) => arg.startsWith('-')),
  );
  const files = args.filter((arg) => !arg.startsWith('-'));
  const known = await deckNames();
  const decks = files.length > 0 ? files.map((file) => deckOf(file, known)) : known;
  const { editorial, inspectDeck } = await import('./check/inspect.ts');
  const { renderSlides } = await import('../deck/slides.ts');
  const { tooSmall } = await import('../deck/small-demos.ts');
  const { writeDeck } = await import('./site/build-site.ts');
  const { boxesOf, demosInPrint } = await import('./site/demo-places.ts');
  const { serveSite } = await import('./site/serve-site.ts');
  const problems = new DeckProblems();
  const outDir = await mkdtemp(join(tmpdir(), 'deck-check-'));
  const site = await serveSite({ outDir, port: 0, toNetwork: false });
  const browser = await launchBrowser(await findOrInstallBrowser());
  try {
    for (const deck of decks) {
      await problems.attempt(async () => {
        await writeDeck(deck, { outDir, problems });
        const file = deckPath(deckFile(deck));
        const rendered = await renderSlides(deckFile(deck), {});
        const places = await demosInPrint(rendered, async () => browser);
        problems.add(tooSmall(file, boxesOf(places), rendered.demoLines));
        const page = await browser.newPage();
        const findings = await inspectDeck(page, new URL(deckAddress(deck), site.url).href);
        await page.close();
        problems.add(
          findings
            .filter(({ message }) => !editorial.includes(message))
            .map(({ slide, message }) => ({
              ...{ file, slide, message },
              line: rendered.slides[slide - 1]?.line ?? 1,
            })),
        );
      });
    }
  } finally {
    await browser.close();
    await site.close();
    await rm(outDir, { recursive: true, force: true });
  }
  problems.conclude({ keepGoing: false });
  if (problems.list() === '') process.stdout.write(`Nothing to mend in ${decks.join(', ')}.\n`);
});

/** Name of a deck by its file, as a shell completes it, or by its name. @throws CommandError if there is none */
function deckOf(file: string, known: readonly string[]): string {
  const fromSlides = relative(slidesFolder, resolve(file)).split(sep).join('/');
  const names = [fromSlides, file].map((name) => name.replace(/\.md$/, '').normalize());
  const deck = known.find((name) => names.includes(name.normalize()));
  if (deck !== undefined) return deck;
  throw new CommandError(
    `${file} is no deck. Expected a file in slides/, such as ${known.map((name) => `slides/${name}.md`).join(', ')}.`,
  );
}

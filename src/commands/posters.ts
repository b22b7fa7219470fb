import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyDemo, demos } from '../lecture/catalogue.ts';
import { readOptions, runCommand } from './options.ts';
import { projectRoot } from './project.ts';
import { drawIcons } from './site/draw-icons.ts';
import { Camera } from './site/posters.ts';

const usage = `
npm run posters

Takes the picture of each demo that the hub shows, and writes it to demos/<name>/poster.webp. The
pictures are committed, so they are taken with the built-in digits, never with MNIST. Also draws the
app's icons from demos/hub/icons/icon.svg.

  --help  this text
`;

/** The hub shows its pictures about 340 px wide; screens of phones have twice the pixels. */
const hubFilm = { format: 'webp', quality: 70, scale: 0.6 } as const;

await runCommand(async () => {
  readOptions(usage, {});
  const { buildDemos } = await import('./site/build-demos.ts');
  const { openStudio } = await import('./site/studio.ts');
  const outDir = await mkdtemp(join(tmpdir(), 'lecture-site-'));
  await buildDemos(outDir);
  await rm(join(outDir, 'data'), { recursive: true, force: true });
  const studio = openStudio(outDir, {});
  const camera = new Camera(studio, hubFilm);
  try {
    for (const file of await drawIcons(await studio.browser())) {
      process.stdout.write(`demos/hub/icons/${file}\n`);
    }
    for (const { name, poster = '' } of demos as readonly AnyDemo[]) {
      const { content } = await camera.take({
        ...{ demo: name, query: poster, theme: 'light' },
        ...{ width: 1120, height: 630 },
      });
      await writeFile(join(projectRoot, 'demos', name, 'poster.webp'), content);
      process.stdout.write(`demos/${name}/poster.webp\n`);
    }
  } finally {
    await studio.close();
    await rm(outDir, { recursive: true, force: true });
  }
});

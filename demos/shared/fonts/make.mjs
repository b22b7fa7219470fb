/**
 * Makes the fonts of the demos: the deck's fonts, cut down to the letters that the demos' pages use,
 * so that a phone loads 20 KB of fonts and not 75. Run it after changing a list below:
 *
 *     node demos/shared/fonts/make.mjs
 *
 * The fonts' licences (SIL Open Font License 1.1) allow subsets under the same licence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subset from 'subset-font';

const require = createRequire(import.meta.url);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const marks = ' !"#%&\'()*+,-./:;<=>?[]_';

const fonts = [
  {
    name: 'text',
    source:
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    text: `${letters}0123456789${marks}–—−×·“”‘’…→←↑↓°²`,
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    name: 'display',
    source:
      '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    text: `${letters}0123456789 ,.:-–’?`,
    axes: { wght: 700 },
  },
];

for (const { name, source, text, axes } of fonts) {
  const font = await subset(readFileSync(require.resolve(source)), text, {
    targetFormat: 'woff2',
    variationAxes: axes,
    // All that text in English needs: kerning, and digits of one width.
    keepFeatures: ['kern', 'tnum'],
  });
  writeFileSync(join(import.meta.dirname, `${name}.woff2`), font);
  console.log(`${name}.woff2: ${font.length} bytes`);
}

/**
 * Makes the fonts of the demos: those of the deck, and one for formulas, cut down to the letters that the
 * demos' pages use, so that a phone loads 40 KB of fonts and not 500. Run it after changing a list below:
 *
 *     npx tsx demos/shared/fonts/make.mjs [latinmodern-math.otf]
 *
 * The fonts' licence (SIL Open Font License 1.1) allows subsets under the same licence; its text is written
 * beside them, and each keeps the record of it that is in the font. Formulas are in Latin Modern Math 1.959,
 * which has the letterforms of KaTeX on the slides and the table that browsers set MathML by; no package has it:
 * it is on CTAN as lm-math, and in Debian's fonts-lmodern. Its licence, the GUST Font License, is in
 * math.GUST.txt; cut down it has another name, as that asks.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subset from 'subset-font';
import { italic } from '../formula/italic.ts';

const require = createRequire(import.meta.url);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const marks = ' !"#%&\'()*+,-./:;<=>?[]_';

/** In the font's table of names: what its licence is, and where its text is. */
const licenceRecords = [13, 14];

const fonts = [
  {
    name: 'text',
    family: '@fontsource-variable/atkinson-hyperlegible-next',
    file: 'atkinson-hyperlegible-next-latin-wght-normal.woff2',
    text: `${letters}0123456789${marks}–—−×·“”‘’…→←↑↓°²`,
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    name: 'display',
    family: '@fontsource-variable/bricolage-grotesque',
    file: 'bricolage-grotesque-latin-wght-normal.woff2',
    text: `${letters}0123456789 ,.:-–’?`,
    axes: { wght: 700 },
  },
];

const upright = `${letters}0123456789`;
const greek = 'αβγδεζηθικλμνξοπρςστυφχψω';
const signs = " !%()[]{}|+-−±×·⋅⊙/,.:;=<>≤≥≈≠'′″ˆ¯∑∏√∂∇∞∥∣⌊⌋←→…⋯°";
const formulas = `${upright}${signs}Δ${greek}${italic(`${letters}${greek}∂`)}`;

for (const { name, family, file, text, axes } of fonts) {
  const font = await subset(readFileSync(require.resolve(`${family}/files/${file}`)), text, {
    targetFormat: 'woff2',
    variationAxes: axes,
    // All that text in English needs: kerning, and digits of one width.
    keepFeatures: ['kern', 'tnum'],
    preserveNameIds: licenceRecords,
  });
  writeFileSync(join(import.meta.dirname, `${name}.woff2`), font);
  copyFileSync(require.resolve(`${family}/LICENSE`), join(import.meta.dirname, `${name}.OFL.txt`));
  console.log(`${name}.woff2: ${font.length} bytes`);
}

const [, , latinModernMath] = process.argv;
if (latinModernMath !== undefined) {
  const font = await subset(readFileSync(latinModernMath), formulas, {
    targetFormat: 'woff2',
    // Letters drawn for small sizes would be as many again.
    keepFeatures: [],
    noHinting: true,
    preserveNameIds: licenceRecords,
  });
  writeFileSync(join(import.meta.dirname, 'math.woff2'), font);
  console.log(`math.woff2: ${font.length} bytes`);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const subset = require('subset-font') as (
  font: Buffer,
  text: string,
  options: object,
) => Promise<Buffer>;
const folder = join(import.meta.dirname, '../../../../demos/shared/fonts');

/** The font unpacked, so that its records can be read. */
const unpacked = (font: string) =>
  subset(readFileSync(join(folder, `${font}.woff2`)), '', {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    preserveNameIds: [14],
  });

describe.each([
  ['text', '@fontsource-variable/atkinson-hyperlegible-next', 'https://openfontlicense.org'],
  ['display', '@fontsource-variable/bricolage-grotesque', 'https://scripts.sil.org/OFL'],
])('the font %s', (font, family, address) => {
  it('has the text of its licence beside it, as its makers give it', () => {
    const text = readFileSync(join(folder, `${font}.OFL.txt`), 'utf8');
    expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(text).toBe(readFileSync(require.resolve(`${family}/LICENSE`), 'utf8'));
  });

  it('has kept the record of its licence', async () => {
    const record = Buffer.from(address, 'utf16le').swap16();
    expect((await unpacked(font)).includes(record)).toBe(true);
  });
});

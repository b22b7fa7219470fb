import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackedFont } from '../../../support/unpacked-font.ts';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, '../../../../demos/shared/fonts');

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
    expect((await unpackedFont(font)).includes(record)).toBe(true);
  });
});

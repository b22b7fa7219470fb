import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureProblem } from '../../../src/deck/files/picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const png = readFileSync(join(import.meta.dirname, '../../fixtures/decks/pictures/one dot.png'));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';
/** Its size, and no pixels. */
const startOfJpeg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100',
  'hex',
);

function problemOf(name: string, content: string | Buffer) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return pictureProblem(file);
}

describe('a file that is to be a picture', () => {
  it.each<[string, string | Buffer]>([
    ['a.png', png],
    ['named otherwise.jpg', png],
    ['no ending', png],
    ['a.svg', `<?xml version="1.0"?>\n<!-- no size -->\n${svg}<script>1</script></svg>`],
    ['capitals.SVG', `\uFEFF${svg}<text>&amp; é</text></svg>`],
  ])('is one: %s', (name, content) => {
    expect(problemOf(name, content)).toBeUndefined();
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['empty.png', '', /broken, or no picture/],
    ['page.png', '<!doctype html><p>Not found', /broken, or no picture/],
    ['cut off.png', png.subarray(0, 40), /broken, or no picture/],
    ['cut off.jpg', startOfJpeg, /broken, or no picture/],
    [
      'a.tiff',
      Buffer.from(
        '49492a0008000000020000010300010000000100000001010300010000000100000000000000',
        'hex',
      ),
      /kind tiff/,
    ],
    ['unclosed.svg', `${svg}<g>`, /broken: .*g/],
    ['crossed.svg', `${svg}<g></svg>`, /broken: .*mismatch/],
    ['no namespace.svg', '<svg viewBox="0 0 1 1"></svg>', /does not begin with <svg xmlns/],
    ['vector.png', `${svg}</svg>`, /let it end with \.svg/],
    ['pixels.svg', png, /It is no SVG/],
  ])('is none that browsers show, and why is said: %s', (name, content, words) => {
    expect(problemOf(name, content)).toMatch(words);
  });
});

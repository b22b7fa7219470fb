import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileTex } from '../../../../demos/shared/formula/compile.ts';
import { italic } from '../../../../demos/shared/formula/italic.ts';
import { hiddenActivations } from '../../../../src/compute/activations/index.ts';
import { unpackedFont } from '../../../support/unpacked-font.ts';

const root = join(import.meta.dirname, '../../../..');

/** The characters that a font has glyphs for, from its table `cmap` in format 12. */
async function charactersOf(name: string): Promise<Set<string>> {
  const font = await unpackedFont(name);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const cmap = font.readUInt32BE(
    tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8,
  );
  const parts = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + 4 + 8 * i);
  const table = parts
    .map((at) => cmap + font.readUInt32BE(at + 4))
    .find((at) => font.readUInt16BE(at) === 12)!;
  const found = new Set<string>();
  for (let i = 0; i < font.readUInt32BE(table + 12); i++) {
    const group = table + 16 + 12 * i;
    const last = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= last; code++) {
      found.add(String.fromCodePoint(code));
    }
  }
  return found;
}

/** What a browser draws of a source's compiled formulas: letters alone in italics. */
function charactersIn(source: string): string[] {
  const tokens = compileTex(source).matchAll(
    /\["m(i|o|n|text)",(\{[^}]*\}),("(?:[^"\\]|\\.)*")\]/g,
  );
  return [...tokens].flatMap(([, kind, attributes, json = '""']) => {
    const text: string = JSON.parse(json);
    const isItalic = kind === 'i' && [...text].length === 1 && !attributes?.includes('normal');
    return [...(isItalic ? italic(text) : text)];
  });
}

test('the font of formulas has every character of the demos’ formulas', async () => {
  const sources = readdirSync(join(root, 'demos'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(join(root, 'demos', file), 'utf8'));
  const activations = Object.values(hiddenActivations).flatMap(({ formula, slopeFormula }) => [
    `tex\`${formula}\``,
    `tex\`${slopeFormula}\``,
  ]);
  const used = new Set([...sources, ...activations].flatMap(charactersIn));
  // Function application, and spaces, are not drawn.
  const drawn = [...used].filter((character) => !/[\s\u2061]/.test(character));
  expect(drawn.length).toBeGreaterThan(60);
  const there = await charactersOf('math');
  expect(drawn.filter((character) => !there.has(character))).toEqual([]);
});

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Looks into PDF files with Poppler's tools: say `needs('poppler')`. */
async function run(tool: string, ...args: string[]): Promise<string> {
  return (await promisify(execFile)(tool, args, { maxBuffer: 2 ** 26 })).stdout;
}

/** Names of the fonts, without the marks of a subset. Fonts drawn as pictures of glyphs have none. */
export async function fontsOf(pdf: string): Promise<string[]> {
  const lines = (await run('pdffonts', pdf)).trim().split('\n').slice(2);
  const names = lines.map((line) => (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''));
  return [...new Set(names)].filter((name) => name !== '[none]').sort();
}

export async function titlesInOutline(pdf: string): Promise<string[]> {
  const xml = await run('pdftohtml', '-xml', '-stdout', '-i', pdf);
  return [...xml.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map(([, title = '']) =>
    title.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim(),
  );
}

export const infoOf = (pdf: string) => run('pdfinfo', pdf);

/** The language in the catalogue, which `pdfinfo` does not tell; it may be in a packed stream. */
export async function languageOf(pdf: string): Promise<string | undefined> {
  const content = await readFile(pdf);
  const language = (text: string) => /\/Lang\s*[(<]([^)>]+)[)>]/.exec(text)?.[1];
  const text = content.toString('latin1');
  for (const match of text.matchAll(/\/ObjStm[\s\S]{0,200}?stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    const found = language(inflateSync(content.subarray(start, end)).toString('latin1'));
    if (found !== undefined) return found;
  }
  return language(text);
}

/** The picture of a page, from 1. */
export async function pageOf(pdf: string, page: number, dotsPerInch: number): Promise<PNG> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  try {
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    await run('pdftoppm', '-r', String(dotsPerInch), ...only, '-png', pdf, join(folder, 'page'));
    return PNG.sync.read(await readFile(join(folder, 'page.png')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How many colours a box of a page has, in steps of 16 per channel. */
export function coloursIn(
  { data, width }: PNG,
  box: { x: number; y: number; width: number; height: number },
): number {
  const colours = new Set<number>();
  for (let y = Math.ceil(box.y); y < box.y + box.height; y++) {
    for (let x = Math.ceil(box.x); x < box.x + box.width; x++) {
      const at = 4 * (y * width + x);
      colours.add(((data[at]! >> 4) << 8) | ((data[at + 1]! >> 4) << 4) | (data[at + 2]! >> 4));
    }
  }
  return colours.size;
}

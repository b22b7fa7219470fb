import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { imageSize } from 'image-size';

const require = createRequire(import.meta.url);

/** What all browsers of today show in an image, by the names of `image-size`. */
const shown = ['png', 'jpg', 'gif', 'webp', 'avif', 'svg', 'bmp', 'ico', 'cur'];

/** What stands in front of the first pixels: a file that was cut off before has none to show. */
const pixels: Record<string, Buffer> = {
  png: Buffer.from('IDAT'),
  jpg: Buffer.of(0xff, 0xda),
};

const known = new Map<string, { changed: number; problem: string | undefined }>();

/** Why browsers do not show a file as a picture, in a sentence; undefined if they do. */
export function pictureProblem(file: string): string | undefined {
  const { mtimeMs: changed } = statSync(file);
  const before = known.get(file);
  if (before?.changed === changed) return before.problem;
  const problem = problemIn(file);
  known.set(file, { changed, problem });
  return problem;
}

function problemIn(file: string): string | undefined {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    return `It could not be read: ${(error as Error).message}.`;
  }
  const remedy = 'Save it anew as PNG, JPEG, WebP, GIF or SVG.';
  const broken = `It is broken, or no picture at all. ${remedy}`;
  // Vector pictures need no size, which `image-size` looks for.
  const isVector = /<svg[\s>]/.test(content.subarray(0, 10_000).toString('utf8'));
  // Of all other kinds browsers see by themselves what they are.
  if (isVector !== /\.svg$/i.test(file)) {
    return isVector
      ? 'It is an SVG, and browsers know one by its name alone: let it end with .svg.'
      : `It is no SVG, though its name ends so. Name it by what it is, or save it anew.`;
  }
  if (isVector) {
    const mistake = mistakeInVector(content.toString('utf8').replace(/^\uFEFF/, ''));
    return mistake && `It is broken: ${mistake}. ${remedy}`;
  }
  try {
    const { type = 'unknown' } = imageSize(content);
    if (!shown.includes(type)) {
      return `It is of the kind ${type}, which browsers do not show. ${remedy}`;
    }
    const mark = pixels[type];
    return mark !== undefined && !content.includes(mark) ? broken : undefined;
  } catch {
    return broken;
  }
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Why browsers show nothing of a vector picture, in one line. */
function mistakeInVector(text: string): string | undefined {
  // Only now: it takes its time, and many decks have no such picture.
  const { DOMParser } = require('@xmldom/xmldom') as typeof import('@xmldom/xmldom');
  const mistakes: string[] = [];
  const onError = (level: string, message: string) => {
    if (level !== 'warning') mistakes.push(message);
  };
  try {
    const { documentElement } = new DOMParser({ onError }).parseFromString(text, 'application/xml');
    if (documentElement?.namespaceURI !== svgNamespace) {
      mistakes.push(`it does not begin with <svg xmlns="${svgNamespace}"`);
    }
  } catch (error) {
    mistakes.push((error as Error).message);
  }
  return mistakes[0]?.split('\n')[0]?.replace(/\.$/, '');
}

import { readFileSync, statSync } from 'node:fs';
import { imageSize } from 'image-size';

/** What all browsers of today show in an image, by the names of `image-size`. */
const shown = ['png', 'jpg', 'gif', 'webp', 'avif', 'svg', 'bmp', 'ico', 'cur'];

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
  // Vector pictures need no size, which `image-size` looks for.
  if (/<svg[\s>]/.test(content.subarray(0, 10_000).toString('utf8'))) return undefined;
  const remedy = 'Save it anew as PNG, JPEG, WebP, GIF or SVG.';
  try {
    const { type = 'unknown' } = imageSize(content);
    return shown.includes(type)
      ? undefined
      : `It is of the kind ${type}, which browsers do not show. ${remedy}`;
  } catch {
    return `It is broken, or no picture at all. ${remedy}`;
  }
}

import { statSync } from 'node:fs';
import { join, normalize } from 'node:path';

/**
 * Path of the file in a folder that a request asks for; null if it asks for none, or for one that is hidden. No
 * target leads out of the folder, in whichever form it comes: a path, or a whole address as it is sent to a proxy.
 * @param target as it stands in the request, such as `/slides/a%20b.html?x=1`.
 */
export function askedFile(root: string, target: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(target, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const inside = normalize(`/${path}`);
  if (/[\\/]\.|\0/.test(inside)) return null;
  const file = join(root, inside);
  return isFile(file) ? file : null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Not there, or with a name that no file can have.
    return false;
  }
}

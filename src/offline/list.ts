/** What there is to keep for offline use: the build writes it beside the hub, the hub reads it. */

export const listFile = 'offline.json';

export interface OfflineFile {
  /** Address from the site's root, as pages ask for it: a folder's page by the folder. */
  readonly url: string;
  /** The first 16 hexadecimal digits of its content's SHA-256. */
  readonly revision: string;
  /** What is transferred: packed, where hosts pack it. */
  readonly bytes: number;
}

export interface OfflinePart {
  readonly name: string;
  readonly title: string;
  /** Changes with any of its files. */
  readonly revision: string;
  readonly files: readonly OfflineFile[];
}

export interface OfflineList {
  readonly parts: readonly OfflinePart[];
}

/** Whether a file's name follows from its content, so that any copy of it is right for ever. */
export function isImmutable(path: string): boolean {
  return /^(assets|posters)\/|^data\/.+\.bin$/.test(path);
}

export function partBytes({ files }: OfflinePart): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

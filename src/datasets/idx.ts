/**
 * IDX, the format of MNIST and Fashion-MNIST: two zero bytes, a byte for the type of the values, a
 * byte for the number of dimensions, each dimension's size (big-endian, 32 bits), then the values.
 * Source: Y. LeCun, C. Cortes, C. Burges, “The MNIST database”, section “File formats”.
 */

import type { Samples } from '../compute/types.ts';
import { DataError } from './data-error.ts';

/** Unsigned bytes with the sizes of their dimensions: `[count, rows, columns]` or `[count]`. */
export interface IdxArray {
  readonly dimensions: readonly number[];
  /** A view into the bytes given, not a copy. */
  readonly values: Uint8Array;
}

const unsignedByte = 0x08;
const otherTypes: Readonly<Record<number, string>> = {
  9: 'signed bytes',
  11: '16-bit integers',
  12: '32-bit integers',
  13: '32-bit floats',
  14: '64-bit floats',
};
const remedy = 'Get the file again, for instance with `npm run data`.';

/**
 * Reads an IDX file of unsigned bytes.
 * @param file its name for messages.
 * @param dimensionCount 3 for images, 1 for labels.
 * @throws DataError if the bytes are anything else, too few or too many.
 */
export function readIdx(bytes: Uint8Array, file: string, dimensionCount: number): IdxArray {
  checkMagic(bytes, file, dimensionCount);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = 4 + 4 * dimensionCount;
  if (bytes.length < header) {
    throw new DataError({
      file,
      expected: `a header of ${header} bytes`,
      found: `${bytes.length} bytes in all: the file is cut off`,
      remedy,
    });
  }
  const dimensions = Array.from({ length: dimensionCount }, (_, i) => view.getUint32(4 + 4 * i));
  if (dimensions.includes(0)) {
    throw new DataError({
      file,
      expected: 'at least one value in each dimension',
      found: `the size ${dimensions.join(' × ')}`,
      remedy,
    });
  }
  const size = dimensions.reduce((product, n) => product * n, 1);
  if (bytes.length - header !== size) {
    const kind = bytes.length - header < size ? 'the file is cut off' : 'the file is too long';
    throw new DataError({
      file,
      expected: `${dimensions.join(' × ')} = ${size} values, as its header says`,
      found: `${bytes.length - header}: ${kind}`,
      remedy,
    });
  }
  return { dimensions, values: bytes.subarray(header) };
}

function checkMagic(bytes: Uint8Array, file: string, dimensionCount: number): void {
  const expected = `an IDX file of unsigned bytes in ${dimensionCount} dimension${dimensionCount === 1 ? '' : 's'} (first bytes ${hex([0, 0, unsignedByte, dimensionCount])})`;
  const fail = (found: string, what = remedy) =>
    new DataError({ file, expected, found, remedy: what });
  if (bytes.length === 0) throw fail('an empty file');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw fail(
      'gzip data where its content should be: it was compressed once more than expected',
      'Decompress the file once with `gunzip` and try again.',
    );
  }
  if (bytes[0] === 0x3c) throw fail('a web page or other markup, beginning with “<”');
  if (bytes.length < 4) throw fail(`${bytes.length} bytes in all: the file is cut off`);
  const start = bytes.subarray(0, 4);
  if (start[0] !== 0 || start[1] !== 0) throw fail(`first bytes ${hex(start)}`);
  if (start[2] !== unsignedByte) {
    const type = otherTypes[start[2]!];
    throw fail(type === undefined ? `first bytes ${hex(start)}` : `an IDX file of ${type}`);
  }
  if (start[3] !== dimensionCount) {
    const swapped = start[3] === 1 || start[3] === 3;
    const looksLike = start[3] === 1 ? 'labels' : 'images';
    throw fail(
      `${start[3]} dimension${start[3] === 1 ? '' : 's'}${swapped ? `: this is a file of ${looksLike}` : ''}`,
      swapped ? 'Check that the files of images and labels were not exchanged.' : remedy,
    );
  }
}

/** A file's bytes and its name for messages. */
export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Joins a file of images and a file of labels.
 * @returns inputs of size rows × columns as grey levels 0 … 255, not copied.
 * @throws DataError if either is broken, their counts differ, or a label is not below `classCount`.
 */
export function readSamples(images: NamedBytes, labels: NamedBytes, classCount = 10): Samples {
  const { dimensions, values: inputs } = readIdx(images.bytes, images.file, 3);
  const [count, rows, columns] = dimensions as [number, number, number];
  const classes = readIdx(labels.bytes, labels.file, 1).values;
  if (classes.length !== count) {
    throw new DataError({
      file: labels.file,
      expected: `${count} labels, one for each image in ${images.file}`,
      found: `${classes.length}`,
      remedy: 'Check that the two files are of the same set (train or t10k).',
    });
  }
  const wrong = classes.findIndex((label) => label >= classCount);
  if (wrong >= 0) {
    throw new DataError({
      file: labels.file,
      expected: `labels from 0 to ${classCount - 1}`,
      found: `${classes[wrong]} at position ${wrong}`,
      remedy,
    });
  }
  return { count, inputSize: rows * columns, classCount, inputs, labels: classes };
}

function hex(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

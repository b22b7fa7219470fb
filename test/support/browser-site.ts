import { gzipSync } from 'node:zlib';
import type { Samples } from '../../src/compute/types.ts';
import { type Manifest, manifestFile, type Piece } from '../../src/datasets/browser-manifest.ts';
import { crc32 } from '../../src/datasets/crc32.ts';
import type { DatasetName } from '../../src/datasets/index.ts';

/** Address of a site that is in memory only. */
export const base = 'http://a-site.test/lecture/';

export interface Site {
  /** What lies under `data/`, by name; tests change it. */
  readonly files: Map<string, BodyInit | (() => Response | Promise<Response>)>;
  readonly requests: { readonly file: string; readonly init: RequestInit }[];
  readonly fetch: typeof globalThis.fetch;
  readonly manifests: Map<DatasetName, Manifest>;
}

/** A site without datasets. */
export function emptySite(): Site {
  const files: Site['files'] = new Map();
  const requests: { file: string; init: RequestInit }[] = [];
  return {
    ...{ files, requests, manifests: new Map() },
    async fetch(input, init = {}) {
      const file = String(input).replace(`${base}data/`, '');
      requests.push({ file, init });
      init.signal?.throwIfAborted();
      const found = files.get(file);
      if (found === undefined) return new Response('', { status: 404, statusText: 'Not Found' });
      return typeof found === 'function' ? found() : new Response(found);
    },
  };
}

/** Puts a dataset on the site, with so many training images in each piece. */
export function addDataset(
  site: Site,
  name: DatasetName,
  { train, test }: { train: Samples; test: Samples },
  sizes: readonly number[],
): Manifest {
  const write = (file: string, samples: Samples, from: number, to: number): Piece => {
    const { labels, inputs, inputSize } = samples;
    const content = Buffer.concat([
      labels.subarray(from, to),
      inputs.subarray(from * inputSize, to * inputSize) as Uint8Array,
    ]);
    const packed = gzipSync(content, { level: 1 });
    site.files.set(`${name}/${file}`, packed);
    return { file, count: to - from, bytes: packed.length, crc32: crc32(content) };
  };
  let from = 0;
  const pieces = sizes.map((size, i) => {
    const piece = write(`train-${i}.bin`, train, from, from + size);
    from += size;
    return piece;
  });
  const manifest = {
    ...{ dataset: name, train: pieces, madeFrom: {} },
    test: [write('test-0.bin', test, 0, test.count)],
  };
  site.files.set(`${name}/${manifestFile}`, JSON.stringify(manifest));
  site.manifests.set(name, manifest);
  return manifest;
}

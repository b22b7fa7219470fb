import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const subset = require('subset-font') as (
  font: Buffer,
  text: string,
  options: object,
) => Promise<Buffer>;

/** A font of the demos, by its name there, unpacked, so that its tables can be read. */
export const unpackedFont = (name: string): Promise<Buffer> =>
  subset(readFileSync(join(import.meta.dirname, `../../demos/shared/fonts/${name}.woff2`)), '', {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    preserveNameIds: [14],
  });

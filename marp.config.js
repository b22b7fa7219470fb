// For `npx marp` and for tools that read Marp's configuration.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled, smallPackages } from './src/deck/bundled.js';

const engine = await bundled('marp-config.js', {
  entryPoints: [join(import.meta.dirname, 'src/deck/marp-config.ts')],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [smallPackages],
});
const { default: config } = await import(pathToFileURL(engine).href);

export default config;

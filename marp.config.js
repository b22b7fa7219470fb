// For `npx marp` and for tools that read Marp's configuration.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled, smallPackages } from './src/deck/bundled.js';
import { settings } from './src/deck/marp-settings.js';

async function bundledConfig() {
  const file = await bundled('marp-config.js', {
    entryPoints: [join(import.meta.dirname, 'src/deck/marp-config.ts')],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [smallPackages],
  });
  return (await import(pathToFileURL(file).href)).default;
}

/** That of a command of ours which has it loaded already. */
const engine = globalThis[Symbol.for('vibey.engine')];

export default engine ? { ...settings, engine } : await bundledConfig();

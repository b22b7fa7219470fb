import { writeFile } from 'node:fs/promises';
import { generatedFile, generateModules } from './kernels/compile.ts';
import { readOptions, runCommand } from './options.ts';

const usage = `
npm run kernels

Compiles src/compute/kernels/assembly to WebAssembly and writes it into
src/compute/kernels/modules.generated.ts. Needed after every change there.
`;

await runCommand(async () => {
  readOptions(usage, {});
  await writeFile(generatedFile, await generateModules());
});

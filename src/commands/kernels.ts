import { writeFile } from 'node:fs/promises';
import { readOptions, runCommand } from './options.ts';

const usage = `
npm run kernels

Compiles src/compute/kernels/assembly to WebAssembly and writes it into
src/compute/kernels/modules.generated.ts. Needed after every change there.
`;

await runCommand(async () => {
  readOptions(usage, {});
  const { generatedFile, generateModules } = await import('./kernels/compile.ts');
  await writeFile(generatedFile, await generateModules());
});

import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { encodeBase64 } from '../../compute/base64.ts';
import { CommandError } from '../options.ts';
import { projectRoot } from '../project.ts';

export const generatedFile = join(projectRoot, 'src/compute/kernels/modules.generated.ts');

/** Source text of `generatedFile`: the kernels as base64, so that they load alike in Node and browsers. */
export async function generateModules(): Promise<string> {
  const simd = await compile(['simd']);
  const relaxed = await compile(['simd', 'relaxed-simd']);
  return [
    '// Made from assembly/ by `npm run kernels`; a test fails when it is not up to date.',
    `export const simd =\n  '${encodeBase64(simd)}';`,
    `export const relaxed =\n  '${encodeBase64(relaxed)}';`,
    '',
  ].join('\n');
}

/** @throws CommandError with the compiler's own words. */
async function compile(features: readonly string[]): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      'src/compute/kernels/assembly/index.ts',
      ...['--baseDir', projectRoot, '--outFile', 'kernels.wasm'],
      ...features.flatMap((feature) => ['--enable', feature]),
      // No allocator, no garbage collection, no imports: memory is laid out by the caller.
      ...['--runtime', 'stub', '--use', 'abort=', '--noAssert', '-O3'],
    ],
    {
      writeFile(_name, contents) {
        if (typeof contents !== 'string') binary = contents;
      },
    },
  );
  if (error !== null || binary === undefined) {
    throw new CommandError(`The kernels do not compile.\n${stderr.toString()}`);
  }
  return binary;
}

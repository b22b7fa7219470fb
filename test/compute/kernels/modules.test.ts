import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedFile, generateModules } from '../../../src/commands/kernels/compile.ts';

test('the kernels in the repository are made from the sources beside them', async () => {
  const committed = await readFile(generatedFile, 'utf8');
  const isUpToDate = committed === (await generateModules());
  expect(isUpToDate, 'Run `npm run kernels` and commit the result.').toBe(true);
}, 120_000);

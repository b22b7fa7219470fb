import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CommandError, readOptions, runCommand, UsageError } from './options.ts';
import { projectRoot } from './project.ts';

const usage = `
npm run mutate -- PATH

Changes the code of a folder or file in a thousand small ways, one at a time (> to >=, + to −, a block
to nothing), and runs the unit tests of the folder in test/ that mirrors it. What survives, no test
notices. PATH lies in src/ or demos/, such as src/training or demos/perceptron/line.ts. Views (.tsx)
are left out, for browsers test them, and texts. Takes minutes to hours; what neither code nor tests
have changed since the last time is not tried again.

  --help  this text
`;

/** What is not tested by unit tests of its folder: what a worker or a page begins with, and tools. */
const leftOut = [
  '!**/worker.ts',
  '!**/main.ts',
  '!**/*.generated.ts',
  '!src/compute/kernels/assembly/**',
];

await runCommand(async () => {
  const args = process.argv.slice(2);
  readOptions(
    usage,
    {},
    args.filter((arg) => arg.startsWith('-')),
  );
  const path = checkedPath(args);
  // Read by vitest.mutate.config.ts, in the processes that run the tests.
  process.env.MUTATE_TESTS = testsOf(path);
  // The same tests on every machine, and those on real data take long.
  delete process.env.MNIST_DIR;
  process.stdout.write(`Tested by ${process.env.MUTATE_TESTS}.\n`);
  const isFolder = statSync(join(projectRoot, path)).isDirectory();
  const { Stryker } = await import('@stryker-mutator/core');
  process.chdir(projectRoot);
  const stryker = new Stryker({
    mutate: [isFolder ? `${path}/**/*.ts` : path, ...leftOut],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutate.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // Those that decide are names, which the types hold; the others are words.
    mutator: { excludedMutations: ['StringLiteral'] },
    // One at a time and with time to spare: a busy machine is slow, and a slow test has noticed nothing.
    concurrency: 1,
    timeoutMS: 30_000,
    timeoutFactor: 6,
    dryRunTimeoutMinutes: 60,
    // What neither code nor tests have changed since is not tried again.
    incremental: true,
    incrementalFile: '.cache/mutants.json',
    reporters: ['clear-text', 'progress'],
    clearTextReporter: { logTests: false, reportTests: false },
    tempDirName: '.cache/mutate',
    ignorePatterns: ['dist', '.cache'],
    // Stryker would read it with an interface that TypeScript 7 no longer has, and there is nothing to adapt.
    tsconfigFile: 'none',
  });
  // It has said why by then.
  await stryker.runMutationTest().catch((error: Error) => {
    throw new CommandError(error.message);
  });
});

/** @throws UsageError if it is not one file or folder of the code. */
function checkedPath(args: readonly string[]): string {
  const [given, ...others] = args.filter((arg) => !arg.startsWith('-'));
  if (given === undefined || others.length > 0) {
    throw new UsageError('Name one folder or file to change, such as src/training.');
  }
  const path = relative(projectRoot, resolve(given));
  if (!/^(src|demos)(\/|$)/.test(path) || !existsSync(join(projectRoot, path))) {
    throw new UsageError(`There is no ${given} in src/ or demos/.`);
  }
  return path;
}

/** The folder in test/ that mirrors `path`, or the nearest one above it: src/training is tested in test/training. */
function testsOf(path: string): string {
  let folder = join('test', path.replace(/^src(\/|$)/, ''));
  while (
    !existsSync(join(projectRoot, folder)) ||
    !statSync(join(projectRoot, folder)).isDirectory()
  )
    folder = dirname(folder);
  return folder;
}

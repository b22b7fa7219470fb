import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/commands/options.ts';
import { projectRoot } from '../../src/commands/project.ts';
import { loadData } from '../../src/commands/train/data.ts';
import { loadRun } from '../../src/commands/train/load.ts';
import { options, readRun } from '../../src/commands/train/run.ts';
import { firstSamples } from '../../src/commands/train/samples.ts';
import { checkTarget, saveRun } from '../../src/commands/train/save.ts';
import { createEngine } from '../../src/compute/engine.ts';
import { createTrainer } from '../../src/compute/trainer.ts';
import { loadDataset } from '../../src/datasets/node/load.ts';
import { createShifter } from '../../src/datasets/shift.ts';
import { weightsHash } from '../../src/training/hash.ts';
import { readRun as readSavedRun, type SavedRun } from '../../src/training/saved-run.ts';

const defaults = Object.fromEntries(
  Object.entries(options).map(([name, option]) => [
    name,
    'default' in option ? option.default : undefined,
  ]),
);
const read = (changes: object, loaded: SavedRun | null = null) =>
  readRun({ ...defaults, ...changes } as Parameters<typeof readRun>[0], loaded);

let folder = '';
/** A run of 16 steps on 500 digits, which the first test makes. */
let saved = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'train-'));
  saved = join(folder, 'network.json');
});
afterAll(() => rm(folder, { recursive: true }));

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** `npm run train -- …args` on built-in digits, as a process to talk to. */
function command(...args: string[]) {
  const train = ['--import', 'tsx', 'src/commands/train.ts', '--dataset', 'built-in'];
  const child = spawn(process.execPath, [...train, ...args], { cwd: projectRoot });
  children.push(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    said.stdout += data;
  });
  child.stderr.on('data', (data) => {
    said.stderr += data;
  });
  return { child, said, ended: once(child, 'close').then(([code]) => ({ code, ...said })) };
}

test('the command trains, prints one JSON object per line and saves the run', async () => {
  const network = ['--layers', '784,10', '--samples', '500', '--seed', '3'];
  const { stdout } = await command(...network, '--epochs', '2', '--json', '--save', saved).ended;
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ epoch }) => epoch)).toEqual([1, 2, undefined]);
  expect(lines[1].trainLoss).toBeLessThan(lines[0].trainLoss);
  expect(lines[2]).toMatchObject({ done: true, epochs: 2, dataset: 'built-in digits' });
  expect(lines[2].testAccuracy).toBe(lines[1].testAccuracy);
  const run = readSavedRun(await readFile(saved, 'utf8'));
  expect(run).toMatchObject({ data: 'built-in', images: 500, step: 16, replayable: true });
  expect(run.settings).toMatchObject({ layers: [784, 10], seed: 3 });
  expect(run.accuracy).toBe(lines[1].testAccuracy);
});

test('a saved run goes on, and Ctrl+C ends it with 130, after saving what there is', async () => {
  const file = join(folder, 'stopped.json');
  const goesOn = ['--load', saved, '--epochs', '1000000', '--save', file];
  const { child, said, ended } = command(...goesOn);
  // The line of the first epoch.
  while (!/^ +1 /m.test(said.stdout)) await once(child.stdout, 'data');
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  const run = readSavedRun(await readFile(file, 'utf8'));
  expect(run.step).toBeGreaterThanOrEqual(24);
  expect(run).toMatchObject({ images: 500, replayable: false });
});

test('images are moved for a run that is to, and for what goes on from it', async () => {
  const file = join(folder, 'moved.json');
  const network = ['--layers', '784,10', '--samples', '500', '--epochs', '2'];
  const { stdout } = await command(...network, '--shift', '2', '--json', '--save', file).ended;
  const [, last] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(last.movedTestAccuracy).toBeGreaterThan(0.2);
  expect(last.movedTestAccuracy).toBeLessThan(last.testAccuracy);
  const run = readSavedRun(await readFile(file, 'utf8'));
  expect(run).toMatchObject({ shift: 2, replayable: true });
  const digits = await loadDataset('built-in');
  const samples = firstSamples(digits.train, 500);
  const engine = createEngine(run.settings);
  createTrainer({ engine, samples, epochs: 2, vary: createShifter(2, 1) }).run();
  expect(run.hash).toBe(weightsHash(engine.getParameters()));
  expect(read({ load: file }, run).shift).toBe(2);
  expect(read({}).shift).toBe(0);
  for (const shift of ['5', '-1', '1.5', 'far'])
    expect(() => read({ shift })).toThrow('--shift takes');
});

test('a reader that has seen enough ends training without a word', async () => {
  const { child, ended } = command('--load', saved, '--epochs', '1000000', '--json');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});

test('an option that cannot be ends the command at once, in words, with exit code 2', async () => {
  expect(await command('--seed', '-1').ended).toEqual({
    ...{ code: 2, stdout: '' },
    stderr: '\nThe seed must be a whole number from 0 to 2⁵³ − 1, not -1.\n',
  });
});

describe('data that an option does not fit', () => {
  const load = (changes: object) => loadData(read({ dataset: 'built-in', ...changes }), null);

  test.each([
    [{ layers: '784,30,9' }, '--layers 784,30,10 would.'],
    [{ layers: '784,784' }, '--layers 784,10 would.'],
    [{ samples: '70000' }, 'training samples, not 70000'],
    [{ samples: '500', 'batch-size': '501' }, 'With --batch-size 500 each step sees them all.'],
    [{ samples: '500', 'batch-size': '1', epochs: '3e6' }, 'There may be 1,000,000,000'],
  ])('are named: %o', async (changes, message) => {
    const loaded = load(changes);
    await expect(loaded).rejects.toThrow(UsageError);
    await expect(loaded).rejects.toThrow(message);
  });

  test('are all right where it fits', async () => {
    const { samples, testSamples } = await load({ samples: '500', 'batch-size': '500' });
    expect(samples.count).toBe(500);
    expect(testSamples.count).toBeGreaterThan(500);
  });
});

describe('a file to save to', () => {
  const at = (...names: string[]) => join(folder, ...names);

  test.each([
    ['a folder', () => folder, 'is a folder. Name a file in it'],
    ['a folder to be', () => `${at('new')}/`, 'is a folder. Name a file in it'],
    ['in a file', () => at('taken.json', 'run.json'), 'could not be written'],
    ['there already', () => at('taken.json'), 'there is such a file already'],
    ['of too long a name', () => at('n'.repeat(300)), 'Its name is too long'],
  ])('is refused if it is %s', async (_, file, message) => {
    await writeFile(at('taken.json'), 'a network');
    await expect(checkTarget(file())).rejects.toThrow(UsageError);
    await expect(checkTarget(file())).rejects.toThrow(message);
    expect(await readFile(at('taken.json'), 'utf8')).toBe('a network');
  });

  test('may be in a folder that is not there yet, which is made; nothing else is left', async () => {
    await checkTarget(at('made', 'now', 'run.json'));
    expect(await readdir(at('made', 'now'))).toEqual([]);
  });

  test('that is there after an hour of training is not replaced: the run is beside, and is told', async () => {
    const parameters = [{ weights: new Float32Array(7840), biases: new Float32Array(10) }];
    const run: SavedRun = {
      settings: read({ layers: '784,10' }).settings,
      ...{ data: 'built-in', images: 1, step: 1, testData: 'built-in', accuracy: 0 },
      ...{ replayable: true, hash: weightsHash(parameters), parameters },
    };
    await writeFile(at('meanwhile.json'), 'of another');
    const { file, problem } = await saveRun(at('meanwhile.json'), run);
    expect(problem).toContain('there is such a file already');
    expect(readSavedRun(await readFile(file, 'utf8'))).toEqual(run);
    expect(await readFile(at('meanwhile.json'), 'utf8')).toBe('of another');
    await rm(dirname(file), { recursive: true });
  });
});

test.each([
  [() => join(folder, 'none.json'), 'none.json: there is no such file.'],
  [() => folder, 'it is a folder; name the file in it.'],
  [() => join(projectRoot, 'package.json'), 'package.json: it is not a saved run of this project.'],
  [() => join(projectRoot, 'README.md'), 'README.md: it is cut off, or not a saved run'],
])('a file that cannot be loaded is named with the reason: %#', async (file, message) => {
  await expect(loadRun(file())).rejects.toThrow(UsageError);
  await expect(loadRun(file())).rejects.toThrow(message);
});

test.each([
  [{ layers: '784,x' }, '--layers takes numbers such as 784,128,10, not “784,x”.'],
  [{ dataset: 'cifar' }, 'There is no dataset “cifar”. There are: mnist, fashion-mnist, built-in.'],
  [{ activation: 'swish' }, 'There is no activation “swish”'],
  [{ 'learning-rate': 'fast' }, '--learning-rate takes a number, not “fast”.'],
  [{ 'learning-rate': '1e400' }, '--learning-rate takes a number, not “1e400”.'],
  [{ 'learning-rate': 'NaN' }, '--learning-rate takes a number, not “NaN”.'],
  [{ 'learning-rate': '0,001' }, '--learning-rate takes a number, not “0,001”.'],
  [{ 'learning-rate': '-1' }, 'The learning rate must be a number above 0, not -1.'],
  [{ layers: '784,Infinity,10' }, '--layers takes numbers such as 784,128,10'],
  [{ layers: '784' }, 'The layers must be at least two numbers'],
  [{ layers: '784,0,10' }, 'a whole number above 0, not 0'],
  [{ layers: '784,100000,10' }, '79,500,010 weights and biases. There may be 24,000,000'],
  [{ seed: '-1' }, 'The seed must be a whole number from 0 to 2⁵³ − 1, not -1.'],
  [{ l2: '-1' }, 'The l2 penalty must be a number of 0 or more, not -1.'],
  [{ 'batch-size': '0' }, 'The batch size must be a whole number above 0, not 0.'],
  [{ epochs: '0' }, '--epochs must be a whole number above 0, not 0.'],
  [{ patience: '0' }, '--patience must be a whole number above 0, not 0.'],
  [{ samples: '-5' }, '--samples must be a whole number above 0, not -5.'],
  [{ evaluate: true }, '--evaluate tests a network of before: name its file with --load.'],
  [{ 'learning-rate': '0' }, 'The learning rate must be a number above 0, not 0.'],
  [{ epochs: '1.5' }, '--epochs must be a whole number above 0, not 1.5.'],
  [{ kernels: 'gpu' }, '--kernels takes reference, simd, relaxed, not “gpu”.'],
])('%o is refused with a reason', (changes, message) => {
  expect(() => read(changes)).toThrow(UsageError);
  expect(() => read(changes)).toThrow(message);
});

describe('a run that was loaded', () => {
  const loaded = {
    settings: { ...read({}).settings, layers: [784, 30, 10], learningRate: 0.1 + 0.2, seed: 9 },
    ...{ data: 'fashion-mnist', testData: 'built-in', images: 10, step: 3 },
  } as unknown as SavedRun;
  const goOn = (changes: object) => read({ load: 'f', ...changes }, loaded);

  test('gives settings and data where the options say nothing', () => {
    const run = goOn({ optimizer: 'sgd' });
    expect(run.settings).toEqual({ ...loaded.settings, optimizer: 'sgd' });
    expect(run).toMatchObject({ dataset: 'fashion-mnist', testDataset: 'built-in' });
    expect(goOn({ dataset: 'mnist' }).testDataset).toBe('mnist');
  });

  test('is only tested with --evaluate or no epochs, and then not saved', () => {
    expect(goOn({ evaluate: true }).epochs).toBe(0);
    expect(goOn({ epochs: '0' }).epochs).toBe(0);
    expect(() => goOn({ epochs: '2', evaluate: true })).toThrow('leave --epochs 2 out');
    expect(() => goOn({ evaluate: true, save: 'g' })).toThrow('nothing to --save');
  });

  test.each([
    [{ layers: '784,20,10' }, '--layers 784,20,10 is not what the network of --load f has'],
    [{ activation: 'tanh' }, 'has: relu. Leave --activation out'],
    [{ loss: 'quadratic' }, 'has: cross-entropy. Leave --loss out'],
    [{ initializer: 'zeros' }, 'has: he. Leave --initializer out'],
  ])('is of its own network: %o is refused', (changes, message) => {
    expect(() => goOn(changes)).toThrow(UsageError);
    expect(() => goOn(changes)).toThrow(message);
  });
});

test('the test data are those of the dataset, unless others are named', () => {
  expect(read({ dataset: 'built-in' }).testDataset).toBe('built-in');
  expect(read({ dataset: 'built-in', 'test-dataset': 'mnist' }).testDataset).toBe('mnist');
});

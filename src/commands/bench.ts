import { loadDataset } from '../datasets/node/load.ts';
import { raceInBrowser } from './bench/browser.ts';
import { type ContenderName, contenders } from './bench/contender.ts';
import { writeShuffled } from './bench/data.ts';
import { models } from './bench/models.ts';
import { type RaceResult, race } from './bench/race.ts';
import { describeMachine, table } from './bench/report.ts';
import { CommandError, readOptions, runCommand } from './options.ts';

const usage = `
npm run bench -- [options]

Measures how fast networks train on MNIST (or the built-in digits, where MNIST is not): this
project's engines, TensorFlow.js, and PyTorch where python3-torch is installed, on one thread,
interleaved. Ratios within one run mean something; seconds depend on the machine and its mood.

  --models LIST    numbers of the models to measure (all):
${models.map(({ name }, i) => `                     ${i + 1}  ${name}`).join('\n')}
  --rounds COUNT   measurements of each, after one to warm up (9)
  --browser        this project's engines in Chromium
  --json           one JSON object
  --help
`;

await runCommand(async () => {
  const values = readOptions(usage, {
    models: { type: 'string', default: models.map((_, i) => i + 1).join(',') },
    rounds: { type: 'string', default: '9' },
    browser: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const rounds = Number(values.rounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1) {
    throw new CommandError(`--rounds takes a whole number above 0, not “${values.rounds}”.`);
  }
  const chosen = values.models.split(',').map((number) => {
    const model = models[Number(number) - 1];
    if (model === undefined) throw new CommandError(`There is no model ${number}. See --help.`);
    return model;
  });
  const { train, source } = await loadDataset('mnist');
  const say = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`);

  let runtime = `Node ${process.version}`;
  const results: RaceResult[] = [];
  const data = await writeShuffled(train);
  try {
    if (values.browser) {
      const raced = await raceInBrowser(chosen, data, rounds, say);
      runtime = raced.runtime;
      results.push(...raced.results);
    } else {
      const names = Object.keys(contenders) as ContenderName[];
      for (const model of chosen) {
        const progress = (round: number) => say(`${model.name}: round ${round} of ${rounds}`);
        results.push(...(await race(names, model, data, rounds, progress)));
      }
    }
  } finally {
    await data.remove();
    say('');
  }
  const machine = describeMachine(runtime, source.title, rounds);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...machine, results })}\n`
      : `${table(machine, results, contenders.simd)}\n`,
  );
});

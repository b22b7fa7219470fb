import type { Benchmark } from './bench/benchmark.ts';
import { benchmarks } from './bench/catalogue.ts';
import { models } from './bench/models.ts';
import { describeMachine } from './bench/report.ts';
import { CommandError, readOptions, runCommand } from './options.ts';

/** Asked for together with another: what goes on in a browser is the kernels and the page that uses them. */
const companions: Readonly<Record<string, readonly string[]>> = { browser: ['training'] };

const usage = `
npm run bench -- [options]

Measures what people wait for, on MNIST (or the built-in digits, where MNIST is not). Ratios within
one run mean something; seconds depend on the machine and its mood. Without a choice: --engines.

${Object.entries(benchmarks).map(describe).join('\n')}

  --models LIST    numbers of the models to train (all):
${models.map(({ name }, i) => `                     ${i + 1}  ${name}`).join('\n')}
  --rounds COUNT   measurements of each, after one to warm up (9)
  --json           one JSON object
  --help
`;

await runCommand(async () => {
  const switches = Object.entries(benchmarks).map(([name, { value }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string' } as const,
  ]);
  const chosen: Readonly<Record<string, unknown>> = readOptions(usage, {
    ...Object.fromEntries(switches),
    models: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'boolean' },
  });
  const context = {
    rounds: readRounds(String(chosen.rounds ?? 9)),
    models: typeof chosen.models === 'string' ? readModels(chosen.models) : models,
    say: (text: string) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`),
  };
  const named = Object.keys(benchmarks).filter((name) => chosen[name] !== undefined);
  const asked = new Set(named.flatMap((name) => [name, ...(companions[name] ?? [])]));
  const machine = describeMachine();
  const date = new Date().toISOString();
  const figures: Record<string, object> = {};
  if (!chosen.json) process.stdout.write(`${machine}; ${date}\n`);
  for (const name of asked.size === 0 ? ['engines'] : asked) {
    const given = chosen[name];
    const value = typeof given === 'string' ? given : '';
    const { measure } = await benchmarks[name]!.load();
    const report = await measure({ ...context, value });
    context.say('');
    figures[name] = report.figures;
    if (!chosen.json) process.stdout.write(`\n${report.text}\n`);
  }
  if (chosen.json) process.stdout.write(`${JSON.stringify({ machine, date, ...figures })}\n`);
});

function describe([name, { help, value }]: [string, Benchmark]): string {
  const option = value === undefined ? `  --${name}` : `  --${name} ${value}`;
  const indent = ' '.repeat(19);
  return `${option.padEnd(indent.length)}${help.replaceAll('\n', `\n${indent}`)}`;
}

function readRounds(text: string): number {
  const rounds = Number(text);
  if (Number.isSafeInteger(rounds) && rounds > 0) return rounds;
  throw new CommandError(`--rounds takes a whole number above 0, not “${text}”.`);
}

function readModels(list: string) {
  return list.split(',').map((number) => {
    const model = models[Number(number) - 1];
    if (model === undefined) throw new CommandError(`There is no model ${number}. See --help.`);
    return model;
  });
}

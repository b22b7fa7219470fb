import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, release, type as system, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext, Benchmark, Report } from './bench/benchmark.ts';
import { benchmarks } from './bench/catalogue.ts';
import { models } from './bench/models.ts';
import { table } from './bench/table.ts';
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
  const switches = Object.entries(benchmarks).map(([name, { value }]) => {
    const type = value === undefined ? 'boolean' : 'string';
    return [name, { type }] as const;
  });
  const chosen: Readonly<Record<string, unknown>> = readOptions(usage, {
    ...Object.fromEntries(switches),
    models: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'boolean' },
  });
  const given = {
    rounds: readRounds(String(chosen.rounds ?? 9)),
    models: typeof chosen.models === 'string' ? readModels(chosen.models) : models,
  };
  const named = Object.keys(benchmarks).filter((name) => chosen[name] !== undefined);
  const asked = new Set(named.flatMap((name) => [name, ...(companions[name] ?? [])]));
  const head = { machine: describeMachine(), date: new Date().toISOString() };
  const reports: Record<string, Report> = {};
  if (!chosen.json) process.stdout.write(`${head.machine}; ${head.date}\n`);
  for (const name of asked.size === 0 ? ['engines'] : asked) {
    const value = typeof chosen[name] === 'string' ? chosen[name] : '';
    const { title, rows } = await report(benchmarks[name]!, { ...given, value });
    reports[name] = { title, rows };
    if (!chosen.json) process.stdout.write(`\n${title}\n\n${table(rows)}\n`);
  }
  if (chosen.json) process.stdout.write(`${JSON.stringify({ ...head, ...reports })}\n`);
});

async function report(
  benchmark: Benchmark,
  given: Pick<BenchContext, 'value' | 'rounds' | 'models'>,
): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const closers: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  const { measure } = await benchmark.load();
  try {
    return await measure({ ...given, folder, say, atEnd: (close) => closers.unshift(close) });
  } finally {
    say('');
    for (const close of closers) await close();
  }
}

function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

/** Processors and operating system, on one line. */
function describeMachine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim()}, ${system()} ${release()}`;
}

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

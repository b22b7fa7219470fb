import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../options.ts';
import { buildSite } from '../site/build-site.ts';
import { finishSite } from '../site/finish/finish-site.ts';
import { reach } from '../site/finish/weights.ts';
import type { Measure } from './benchmark.ts';
import { figureTable } from './report.ts';

const demo = 'mnist-training';
/** As browsers do. */
const connectionsPerClient = 6;
const most = 2000;

interface Visit {
  bytes: number;
  /** Until the demo can begin: page, scripts, worker, first images. */
  secondsToBegin: number;
  /** Until all images are there. */
  seconds: number;
  failures: number;
}

/** What a lecturer's machine does when a class opens a demo with data at the same moment. */
export const measure: Measure = async ({ value, say }) => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new CommandError(`--class takes a whole number from 1 to ${most}, not “${value}”.`);
  }
  const outDir = await mkdtemp(join(tmpdir(), 'class-site-'));
  say('building the site');
  await buildSite({ outDir });
  const files = await finishSite(outDir, { isApp: false });
  // Clients and server in one process would wait for each other.
  const server = fork(join(import.meta.dirname, 'class-server.ts'), [outDir], {
    execArgv: process.execArgv,
  });
  try {
    const [url] = (await once(server, 'message')) as [string];
    const page = files.find(({ path }) => path === `demos/${demo}/index.html`)!;
    const own = reach(page, files).map(({ path }) => path.replace(/index\.html$/, ''));
    const data = files.map(({ path }) => path).filter((path) => path.startsWith('data/mnist/'));
    const early = data.filter((path) => /manifest|test-|train-0/.test(path));
    const late = data.filter((path) => !early.includes(path));
    say(`${count} clients`);
    const start = performance.now();
    const visits = await Promise.all(
      Array.from({ length: count }, () => visit(url, [...own, ...early], late)),
    );
    const seconds = (performance.now() - start) / 1000;
    const figures = { clients: count, hasMnist: data.length > 0, seconds, ...summary(visits) };
    const rows = [
      ['transferred to each client', figures.bytesPerClient / 1e6, 'MB'],
      [
        'transferred per second, all together',
        (figures.bytesPerClient * count) / seconds / 1e6,
        'MB',
      ],
      ['until the demo can begin, median', figures.secondsToBegin.p50, 's'],
      ['until the demo can begin, 99 of 100', figures.secondsToBegin.p99, 's'],
      ['until all data is there, median', figures.secondsToAll.p50, 's'],
      ['until all data is there, 99 of 100', figures.secondsToAll.p99, 's'],
      ['failed requests', figures.failures, ''],
    ] as const;
    const what = `${demo} with ${data.length > 0 ? 'MNIST' : 'the built-in digits'}`;
    const title = `A class of ${count} opens ${what} at the same moment`;
    return { text: figureTable(title, `Node ${process.version}, loopback`, rows), figures };
  } finally {
    server.kill();
    await rm(outDir, { recursive: true, force: true });
  }
};

async function visit(
  url: string,
  early: readonly string[],
  late: readonly string[],
): Promise<Visit> {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionsPerClient });
  const start = performance.now();
  const result: Visit = { bytes: 0, secondsToBegin: 0, seconds: 0, failures: 0 };
  const fetchAll = (paths: readonly string[]) =>
    Promise.all(
      paths.map(async (path) => {
        const bytes = await bytesOf(new URL(path, url), agent).catch(() => null);
        if (bytes === null) result.failures += 1;
        else result.bytes += bytes;
      }),
    );
  await fetchAll(early);
  result.secondsToBegin = (performance.now() - start) / 1000;
  // The demo asks for one piece after the other.
  for (const path of late) await fetchAll([path]);
  result.seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return result;
}

function bytesOf(url: URL, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(String(response.statusCode))),
      );
    }).on('error', reject);
  });
}

function summary(visits: readonly Visit[]) {
  return {
    bytesPerClient: Math.max(...visits.map(({ bytes }) => bytes)),
    secondsToBegin: percentiles(visits.map(({ secondsToBegin }) => secondsToBegin)),
    secondsToAll: percentiles(visits.map(({ seconds }) => seconds)),
    failures: visits.reduce((sum, { failures }) => sum + failures, 0),
  };
}

function percentiles(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
  return { p50: at(0.5), p99: at(0.99) };
}

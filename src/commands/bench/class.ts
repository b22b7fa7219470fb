import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { max, quantile, sum } from 'd3-array';
import { CommandError } from '../options.ts';
import { buildSite } from '../site/build-site.ts';
import { finishSite } from '../site/finish/finish-site.ts';
import { reach } from '../site/finish/weights.ts';
import type { Measure } from './benchmark.ts';
import { factRows } from './table.ts';

const demo = 'mnist-training';
/** As browsers do. */
const connectionsPerClient = 6;
const most = 2000;

/** What a lecturer's machine does when a class opens a demo with data at the same moment. */
export const measure: Measure = async ({ value, folder, say, atEnd }) => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new CommandError(`--class takes a whole number from 1 to ${most}, not “${value}”.`);
  }
  say('builds the site');
  await buildSite({ outDir: folder });
  const files = await finishSite(folder, { isApp: false });
  // Clients and server in one process would wait for each other.
  const script = join(import.meta.dirname, 'class-server.ts');
  const server = fork(script, [folder], { execArgv: process.execArgv });
  atEnd(() => server.kill());
  const [url] = (await once(server, 'message')) as [string];

  const page = files.find(({ path }) => path === `demos/${demo}/index.html`)!;
  const own = reach(page, files).map(({ path }) => path.replace(/index\.html$/, ''));
  const data = files.map(({ path }) => path).filter((path) => path.startsWith('data/mnist/'));
  // With page, scripts, worker and first images the demo can begin.
  const early = data.filter((path) => /manifest|test-|train-0/.test(path));
  const late = data.filter((path) => !early.includes(path));
  say(`${count} clients`);
  const start = performance.now();
  const visits = await Promise.all(
    Array.from({ length: count }, () => visit(url, [...own, ...early], late)),
  );
  const seconds = (performance.now() - start) / 1000;

  const dataset = data.length > 0 ? 'MNIST' : 'the built-in digits';
  const perClient = max(visits, ({ bytes }) => bytes)!;
  return {
    title: `A class of ${count} opens ${demo} with ${dataset} at the same moment; Node ${process.version}, loopback`,
    rows: factRows({
      'transferred to each client, MB': perClient / 1e6,
      'transferred per second, all together, MB': (perClient * count) / seconds / 1e6,
      'until the demo can begin, median, s': quantile(visits, 0.5, (each) => each.toBegin),
      'until the demo can begin, 99 of 100, s': quantile(visits, 0.99, (each) => each.toBegin),
      'until all data is there, median, s': quantile(visits, 0.5, (each) => each.toAll),
      'until all data is there, 99 of 100, s': quantile(visits, 0.99, (each) => each.toAll),
      'failed requests': sum(visits, ({ failures }) => failures),
    }),
  };
};

/** @returns seconds until the demo can begin, and until all is there. */
async function visit(url: string, early: readonly string[], late: readonly string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionsPerClient });
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const got = { bytes: 0, failures: 0 };
  const fetch = async (path: string) => {
    try {
      const bytes = await bytesOf(new URL(path, url), agent);
      got.bytes += bytes;
    } catch {
      got.failures += 1;
    }
  };
  await Promise.all(early.map(fetch));
  const toBegin = seconds();
  // The demo asks for one piece after the other.
  for (const path of late) await fetch(path);
  agent.destroy();
  return { ...got, toBegin, toAll: seconds() };
}

async function bytesOf(url: URL, agent: Agent): Promise<number> {
  const request = get(url, { agent, headers: { 'accept-encoding': 'gzip' } });
  // After the response has begun, it is the response that fails.
  request.on('error', () => {});
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let bytes = 0;
  for await (const chunk of response) bytes += chunk.length;
  if (response.statusCode !== 200) throw new Error(`${url.href}: ${response.statusCode}`);
  return bytes;
}

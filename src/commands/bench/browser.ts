import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { launchBrowser } from '../browser.ts';
import { contenders, ownContenders, stepsFor } from './contender.ts';
import type { BenchData } from './data.ts';
import type { BenchModel } from './models.ts';
import type { BenchPage } from './page.ts';
import { median, type RaceResult } from './race.ts';

declare global {
  // What the page's script leaves for the calls below.
  var bench: { page: BenchPage } | undefined;
}

/** The same race among this project's engines, in Chromium. All in one page, so memory is not told. */
export async function raceInBrowser(
  models: readonly BenchModel[],
  data: BenchData,
  rounds: number,
  say: (text: string) => void,
): Promise<{ runtime: string; results: RaceResult[] }> {
  const site = await serve(await buildPage(), data);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    const { count, inputSize } = data;
    await page.evaluate((shape) => globalThis.bench!.page.load(shape), { count, inputSize });

    const results: RaceResult[] = [];
    for (const model of models) {
      const times = new Map<string, number[]>();
      for (const name of ownContenders) {
        await page.evaluate(([name, model]) => globalThis.bench!.page.create(name, model), [
          name,
          model,
        ] as const);
        times.set(name, []);
      }
      for (let round = 0; round <= rounds; round++) {
        say(`${model.name}: round ${round} of ${rounds}`);
        for (const name of ownContenders) {
          const steps = stepsFor(name, model.steps);
          const seconds = await page.evaluate(
            ([name, steps]) => globalThis.bench!.page.run(name, steps),
            [name, steps] as const,
          );
          if (round > 0) times.get(name)!.push(seconds / steps);
        }
      }
      for (const name of ownContenders) {
        const secondsPerStep = median(times.get(name)!);
        results.push({
          model: model.name,
          contender: contenders[name],
          secondsPerEpoch: (secondsPerStep * count) / model.settings.batchSize,
          imagesPerSecond: model.settings.batchSize / secondsPerStep,
          peakMemory: null,
          note: null,
        });
      }
    }
    return { runtime: `Chromium ${browser.version()}`, results };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function buildPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: join(import.meta.dirname, 'page.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: 'page',
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !('output' in result)) throw new Error('The page was not built.');
  return result.output[0].code;
}

async function serve(script: string, data: BenchData) {
  const server = createServer((request, response) => {
    if (request.url === '/page.js') {
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } else if (request.url === '/inputs' || request.url === '/labels') {
      createReadStream(request.url === '/inputs' ? data.inputs : data.labels).pipe(response);
    } else {
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><title>Benchmark</title><script src="/page.js"></script>');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

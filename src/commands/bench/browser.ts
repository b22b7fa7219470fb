import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { launchBrowser } from '../browser.ts';
import { bundleScript, serveScript } from '../script-page.ts';
import { contenders, ownContenders, stepsFor } from './contender.ts';
import type { BenchData } from './data.ts';
import type { BenchModel } from './models.ts';
import type {} from './page.ts';
import { type RaceResult, summarize } from './race.ts';

/** The same race among this project's engines, in Chromium. All in one page, so memory is not told. */
export async function raceInBrowser(
  models: readonly BenchModel[],
  data: BenchData,
  rounds: number,
  say: (text: string) => void,
): Promise<{ runtime: string; results: RaceResult[] }> {
  const script = await bundleScript(join(import.meta.dirname, 'page.ts'));
  const send = (file: string) => (_: IncomingMessage, response: ServerResponse) =>
    createReadStream(file).pipe(response);
  const site = await serveScript(script, {
    '/inputs': send(data.inputs),
    '/labels': send(data.labels),
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    const { count, inputSize } = data;
    await page.evaluate((shape) => globalThis.benchPage.load(shape), { count, inputSize });

    const results: RaceResult[] = [];
    for (const model of models) {
      const times = new Map<string, number[]>();
      for (const name of ownContenders) {
        await page.evaluate(([name, model]) => globalThis.benchPage.create(name, model), [
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
            ([name, steps]) => globalThis.benchPage.run(name, steps),
            [name, steps] as const,
          );
          if (round > 0) times.get(name)!.push(seconds / steps);
        }
      }
      for (const name of ownContenders) {
        const { batchSize } = model.settings;
        results.push({
          model: model.name,
          contender: contenders[name],
          ...summarize(times.get(name)!, times.get('simd')!, { count, batchSize }),
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

import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { TrainingSettings } from '../../compute/types.ts';
import { bundleScript, serveScript } from '../script-page.ts';
import type { Measure } from './benchmark.ts';
import { type OwnName, ownEngines } from './own.ts';
import type {} from './page.ts';
import { race } from './race.ts';
import { openBrowser } from './site.ts';

/** The race among this project's engines, in Chromium. All in one page, so memory is not told. */
export const measure: Measure = async (context) => {
  const send = (file: string) => (_: IncomingMessage, response: ServerResponse) =>
    createReadStream(join(context.folder, file)).pipe(response);
  const site = await serveScript(await bundleScript(join(import.meta.dirname, 'page.ts')), {
    '/inputs': send('inputs'),
    '/labels': send('labels'),
  });
  context.atEnd(() => site.close());
  const browser = await openBrowser(context);
  const page = await browser.newPage();
  await page.goto(site.url);
  const field = {
    runtime: `Chromium ${browser.version()}`,
    names: Object.keys(ownEngines) as OwnName[],
    async start(name: OwnName, settings: TrainingSettings) {
      await page.evaluate(([...given]) => benchPage.create(...given), [name, settings] as const);
      return {
        note: '',
        run: (steps: number) =>
          page.evaluate(([...given]) => benchPage.run(...given), [name, steps] as const),
      };
    },
  };
  return race(field, context);
};

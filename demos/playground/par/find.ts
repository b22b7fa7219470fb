/**
 * Finds the par of each task and writes it to par.recorded.json; some minutes. Run it after a change
 * to the tasks or to what training computes:
 *
 *     npx tsx demos/playground/par/find.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tasks } from '../../../src/lecture/playground/definition.ts';
import { type Found, search } from './search.ts';

const found: Record<string, Found> = {};
for (const task of tasks) {
  found[task] = search(task);
  process.stdout.write(`${task}: ${found[task].parameters} parameters\n`);
}
const file = join(import.meta.dirname, 'par.recorded.json');
writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);

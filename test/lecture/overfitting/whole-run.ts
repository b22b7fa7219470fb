import { overfitting } from '../../../src/lecture/overfitting/definition.ts';
import { epochRun, plans } from '../../../src/lecture/overfitting/runs.ts';
import { createEpochHost } from '../../../src/training/epochs/host.ts';
import type { EpochRecord } from '../../../src/training/epochs/protocol.ts';

/** The whole run of points that the demo makes of some settings. */
export async function wholeRun(changes: object): Promise<EpochRecord[]> {
  const records: EpochRecord[] = [];
  const { epochs } = plans.points;
  await new Promise<void>((resolve) => {
    const host = createEpochHost({
      post(event) {
        if (event.type !== 'epoch') return;
        records.push(event.record);
        if (event.record.epoch === epochs) resolve();
      },
      now: () => performance.now(),
      later: (callback) => setImmediate(callback),
      loadDigits: () => Promise.reject(new Error('No images are asked for.')),
    });
    host.receive({
      type: 'open',
      run: epochRun(1, { ...overfitting.state.defaults, ...changes }, '/'),
    });
    host.receive({ type: 'train', until: epochs });
  });
  return records;
}

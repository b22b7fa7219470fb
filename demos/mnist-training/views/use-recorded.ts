import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RecordedRun } from '../../../src/recorded-runs/index.ts';
import type { PublishedRun } from '../published.ts';

const known = signal<readonly RecordedRun[]>([]);

/** What was recorded with the settings of published runs; loaded when first asked for, for few ask. */
export function useRecorded(published: readonly PublishedRun[]): readonly RecordedRun[] {
  const isAsked = published.length > 0;
  useEffect(() => {
    if (!isAsked || known.peek().length > 0) return;
    import('../../../src/recorded-runs/index.ts').then(({ recordedRuns }) => {
      known.value = recordedRuns;
    });
  }, [isAsked]);
  return known.value.filter(({ name }) => published.some(({ recorded }) => recorded === name));
}

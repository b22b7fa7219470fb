import { useComputed } from '@preact/signals';
import { scientific } from '../../../src/format.ts';
import type { Session } from '../session/session.ts';
import { useFirstLayer } from './use-first-layer.ts';
import { largestShown, WeightsPicture } from './weights-picture.tsx';

/** So that the tiles fill a picture about 1.8 times as wide as high. */
const columnsFor = (units: number) => Math.ceil(Math.sqrt(units * 1.8));

/** What each unit of the first layer looks for, and what its colours mean. */
export function WeightsPanel({ session }: { session: Session }) {
  const { weights, problem } = useFirstLayer(session);
  const limit = useComputed(() => weights.value && limitWords(largestShown(weights.value)));
  if (problem.value !== '') return <p class="empty">{problem.value}</p>;
  return (
    <div class="weights-panel">
      <WeightsPicture weights={weights} columnsFor={columnsFor} />
      <p class="caption">
        {limit.value !== null && (
          <>
            Each tile is one unit of the first layer and its weights from the 784 pixels:{' '}
            <span class="positive">orange, plain, excites (up to +{limit.value})</span>,{' '}
            <span class="negative">blue, chequered, inhibits (down to −{limit.value})</span>.
          </>
        )}
      </p>
    </div>
  );
}

const limitWords = (limit: number) => scientific(Number(limit.toPrecision(1)));

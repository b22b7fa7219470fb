import { argmax } from '../../../src/compute/metrics.ts';
import { fixed } from '../../../src/format.ts';

export interface ClassBarsProps {
  /** Outputs of the network, one per class, 0 … 1; null if there is nothing to read. */
  outputs: Float32Array | null;
  classNames: readonly string[];
}

/** How strongly each class is believed in; the longest bar is the answer. */
export function ClassBars({ outputs, classNames }: ClassBarsProps) {
  const answer = outputs === null ? -1 : argmax(outputs);
  return (
    <ol class="class-bars" aria-label="What the network reads">
      {classNames.map((name, i) => {
        const share = outputs?.[i] ?? 0;
        return (
          <li key={name} class={i === answer ? 'answer' : ''}>
            <span class="class-name">{name}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${share * 100}%` }} />
            </span>
            <span class="share">{outputs === null ? '' : `${fixed(share * 100, 0)} %`}</span>
          </li>
        );
      })}
    </ol>
  );
}

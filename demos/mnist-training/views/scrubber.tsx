import { useId } from 'preact/hooks';
import { epochsOf } from '../logic/history.ts';
import { percent } from '../logic/words.ts';
import type { Session } from '../session/session.ts';

/** A slider over every moment of the run that was kept. */
export function Scrubber({ session }: { session: Session }) {
  const id = useId();
  const moments = session.main.value?.moments.filter(({ kept }) => kept) ?? [];
  const visited = session.visited.value;
  const place =
    visited === null ? moments.length - 1 : moments.findIndex(({ step }) => step === visited);
  return (
    <label class="scrubber" for={id}>
      <span class="visually-hidden">Moment of the run</span>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(0, moments.length - 1)}
        step={1}
        value={Math.max(0, place)}
        disabled={moments.length < 2}
        aria-valuetext={momentWords(session)}
        style={{ '--from': '0%', '--to': `${(100 * place) / Math.max(1, moments.length - 1)}%` }}
        onInput={(event) => {
          const index = event.currentTarget.valueAsNumber;
          session.visit(index === moments.length - 1 ? null : moments[index]!.step);
        }}
      />
    </label>
  );
}

/** Which moment is looked at, and how well digits were read then. */
export function momentWords({ main, moment }: Session): string {
  if (main.value === null || moment.value === null) return 'nothing trained yet';
  const epoch = epochWords(epochsOf(main.value, moment.value.step));
  return `${epoch}, ${percent(moment.value.accuracy)} read right`;
}

export const epochWords = (epoch: number) => `epoch ${epoch.toFixed(epoch < 1 ? 2 : 1)}`;

import type { Store } from '../../shared/state.ts';
import { comparisons } from '../comparisons.ts';
import type { MnistTrainingState } from '../definition.ts';
import { newest } from '../logic/history.ts';
import { percent } from '../logic/words.ts';
import type { Session } from '../session/session.ts';
import { Pick } from './fields.tsx';

const titles = Object.fromEntries(
  Object.entries(comparisons).map(([name, { title }]) => [name, title]),
) as Record<MnistTrainingState['compare'], string>;

/** What the curves are compared with, and how the runs stand. */
export function Compare({
  session,
  store,
}: {
  session: Session;
  store: Store<MnistTrainingState>;
}) {
  const [, ...rivals] = session.runs.value;
  const ghost = session.ghost.value;
  const { compare } = store.state.value;
  const others = rivals.map((run) => ({ run, kind: compare === 'seeds' ? 'band' : 'rival' }));
  if (ghost !== null) others.push({ run: ghost, kind: 'ghost' });
  return (
    <div class="compare">
      <Pick
        label="Compare with"
        options={titles}
        value={compare}
        onChange={(name) => session.change({ compare: name })}
      />
      {others.length > 0 && (
        <ul class="rivals">
          {others.map(({ run, kind }) => (
            <li key={`${kind} ${run.id}`}>
              <span class={`stroke ${kind}`} aria-hidden="true" />
              {kind === 'ghost' ? `before: ${run.label}` : run.label}:{' '}
              <strong>{percent(newest(run)?.accuracy ?? Number.NaN)}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { comparisons } from '../../../src/lecture/mnist-training/comparisons.ts';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import { Pick } from '../../shared/controls/index.ts';
import type { Store } from '../../shared/state.ts';
import { newest, type RunHistory } from '../logic/history.ts';
import { percent } from '../logic/words.ts';
import { publishedFor } from '../published.ts';
import type { Session } from '../session/session.ts';
import { useRecorded } from './use-recorded.ts';

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
  const { compare, hidden } = store.state.value;
  const toCompare = compare === 'published' ? publishedFor(hidden) : [];
  const recorded = useRecorded(toCompare);
  return (
    <div class="compare">
      <Pick
        label="Compare with"
        options={titles}
        value={compare}
        onChange={(name) => session.change({ compare: name })}
      />
      <ul class="rivals">
        {compare === 'seeds' && rivals.length > 0 && (
          <Beside kind="band" label="all five">
            {spread(session.runs.value.map(accuracyOf))}
          </Beside>
        )}
        {compare !== 'seeds' &&
          rivals.map((run) => (
            <Beside key={run.id} kind="rival" label={run.label}>
              {percent(accuracyOf(run))}
            </Beside>
          ))}
        {toCompare.map(({ short, accuracy }) => (
          <Beside key={short} kind="published" label={short}>
            {percent(accuracy, 2)}
          </Beside>
        ))}
        {recorded.map(({ name, seeds, epochs }) => (
          <Beside
            key={name}
            kind="recorded"
            label={`mean of ${seeds.length} seeds with this code, ${epochs} epochs`}
          >
            {percent(meanOf(seeds.map(({ testAccuracies }) => testAccuracies.at(-1)!)), 2)}
          </Beside>
        ))}
        {ghost !== null && (
          <Beside kind="ghost" label={`before: ${ghost.label}`}>
            {percent(accuracyOf(ghost))}
          </Beside>
        )}
      </ul>
    </div>
  );
}

interface BesideProps {
  kind: 'band' | 'rival' | 'published' | 'recorded' | 'ghost';
  label: string;
  children: ComponentChildren;
}

function Beside({ kind, label, children }: BesideProps) {
  return (
    <li>
      <span class={`stroke ${kind}`} aria-hidden="true" /> <strong>{children}</strong> {label}
    </li>
  );
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const accuracyOf = (run: RunHistory) => newest(run)?.accuracy ?? Number.NaN;

function spread(accuracies: readonly number[]): string {
  return `${percent(Math.min(...accuracies))} to ${percent(Math.max(...accuracies))}`;
}

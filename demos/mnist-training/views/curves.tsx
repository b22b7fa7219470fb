import { useMemo } from 'preact/hooks';
import { lossUnits } from '../../../src/compute/titles.ts';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import type { Store } from '../../shared/state.ts';
import {
  accuracyCurve,
  accuracyHeight,
  accuracyTicks,
  bandOf,
  lossCurve,
  lossHeight,
  lossTicks,
  testLossCurve,
} from '../logic/curves.ts';
import { emptyHistory, type MomentRecord, newest, type RunHistory } from '../logic/history.ts';
import { recordedCurve } from '../logic/recorded-curves.ts';
import { mainRun } from '../logic/runs.ts';
import { lossWords, percent } from '../logic/words.ts';
import { publishedFor } from '../published.ts';
import type { Session } from '../session/session.ts';
import { Chart } from './chart.tsx';
import { useRecorded } from './use-recorded.ts';

const noRun = emptyHistory(mainRun, '', 1);
const accuracyRange = [accuracyHeight(0.05), accuracyHeight(0.993)] as const;

/** Accuracy and loss over the epochs, growing while it trains. */
export function Curves({ session, store }: { session: Session; store: Store<MnistTrainingState> }) {
  const { compare, epochs, hidden, loss } = store.state.value;
  const unit = lossUnits[loss];
  const toCompare = compare === 'published' ? publishedFor(hidden) : [];
  const recorded = useRecorded(toCompare);
  const runs = session.runs.value;
  const ghost = session.ghost.value;
  // Before there is a run, its empty charts stand where they will be filled.
  const [main = noRun, ...rivals] = runs;
  const isBand = compare === 'seeds' && rivals.length > 0;
  const besideRole = isBand ? 'seed' : 'rival';
  const ghosts = ghost === null ? [] : [ghost];

  // Evaluations are rare among the reports of a run: in between, their chart stays as it is.
  const { accuracies, band } = useMemo(
    () => ({
      accuracies: [
        ...recorded.map(recordedCurve),
        ...ghosts.map((run) => accuracyCurve(run, 'ghost')),
        ...rivals.map((run) => accuracyCurve(run, besideRole)),
        accuracyCurve(main, 'main'),
      ],
      band: isBand ? bandOf(runs) : null,
    }),
    [
      hidden,
      recorded.length,
      ghost,
      isBand,
      ...[main, ...rivals].flatMap((run) => [run.moments, run.stepsPerEpoch]),
    ],
  );

  const reached = main.step / main.stepsPerEpoch;
  const shownEpochs = Math.max(epochs, Math.ceil(reached - 1e-9));
  const visited = session.visited.value;
  const cursor = visited === null ? null : visited / main.stepsPerEpoch;
  const last = newest(main);

  const visit = (epoch: number) => {
    const nearest = nearestKept(main, epoch);
    if (nearest !== null) session.visit(nearest === main.moments.at(-1) ? null : nearest.step);
  };

  return (
    <div class="curves">
      <Chart
        title="Test digits read right, by epoch"
        curves={accuracies}
        band={band}
        ticks={accuracyTicks}
        range={accuracyRange}
        marks={toCompare.map(({ accuracy }) => accuracyHeight(accuracy))}
        epochs={shownEpochs}
        cursor={cursor}
        onPick={visit}
        label={`Accuracy by epoch: ${last === null ? 'not evaluated yet' : `now ${percent(last.accuracy)}`}. The table below has every value.`}
      />
      <Chart
        title={`Loss${unit && ` in ${unit}`}, by epoch: mini-batches, and test set (dotted)`}
        curves={[
          ...ghosts.map((run) => lossCurve(run, 'ghost')),
          ...rivals.map((run) => lossCurve(run, besideRole)),
          lossCurve(main, 'main'),
          testLossCurve(main),
        ]}
        ticks={lossTicks}
        range={lossRange([main, ...rivals, ...ghosts])}
        epochs={shownEpochs}
        cursor={cursor}
        onPick={visit}
        label={`Loss by epoch: ${last === null ? 'not evaluated yet' : `now ${lossWords(last.loss)} on the test set`}.`}
      />
    </div>
  );
}

/** Of the moments that can be visited, the one nearest to an epoch. */
function nearestKept({ moments, stepsPerEpoch }: RunHistory, epoch: number): MomentRecord | null {
  const kept = moments.filter((moment) => moment.kept);
  if (kept.length === 0) return null;
  const near = (step: number) => Math.abs(step / stepsPerEpoch - epoch);
  return kept.reduce((a, b) => (near(b.step) < near(a.step) ? b : a), kept[0]!);
}

/** Heights with room for all losses, and never less than from 0.2 to 1. */
function lossRange(runs: readonly RunHistory[]): readonly [number, number] {
  const points = runs.flatMap(({ losses }) => losses.map(({ loss }) => lossHeight(loss)));
  const lowest = Math.min(lossHeight(0.2), ...points);
  const highest = Math.max(lossHeight(1), ...points);
  return [lowest - 0.1, highest + 0.1];
}

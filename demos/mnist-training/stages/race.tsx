import {
  hiddenActivationTitles,
  lossTitles,
  optimizerTitles,
} from '../../../src/compute/titles.ts';
import { comparisons } from '../../../src/lecture/mnist-training/comparisons.ts';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import type { NetworkChoice } from '../../../src/lecture/mnist-training/network-choice.ts';
import { OnStage } from '../../shared/stage/stage.tsx';
import { newest } from '../logic/history.ts';
import { TrainButton } from '../views/train-button.tsx';
import { AccuracyPlot } from './accuracy-plot.tsx';
import { isTrained, Meanwhile, Share, type StageProps } from './parts.tsx';

/** Two runs side by side, from the same weights. */
export function RaceStage({ demo, session }: StageProps) {
  const state = demo.state.value;
  const runs = session.runs.value
    .slice(0, 2)
    .map((run, i) => ({ run, role: i === 0 ? ('main' as const) : ('rival' as const) }));
  return (
    <OnStage controls={<TrainButton session={session} />}>
      <div class="race-stage">
        {/* The dashed one above: so neither hides the other. */}
        <AccuracyPlot runs={runs} epochs={state.epochs} lowest={0.7} />
        <div class="race-side">
          {runs.map(({ run, role }, i) => (
            <p key={run.id} class="stage-accuracy">
              <span>
                <span class={`stroke ${role}`} aria-hidden="true" /> {nameOf(state, i) ?? run.label}
              </span>
              <Share of={isTrained(session) ? (newest(run)?.accuracy ?? null) : null} mark="?" />
            </p>
          ))}
        </div>
        <Meanwhile demo={demo} session={session} />
      </div>
    </OnStage>
  );
}

const words = {
  activation: ({ activation }: NetworkChoice) => hiddenActivationTitles[activation],
  loss: ({ loss }: NetworkChoice) => lossTitles[loss],
  optimizer: ({ optimizer }: NetworkChoice) => optimizerTitles[optimizer],
  seeds: ({ seed }: NetworkChoice) => `Seed ${seed}`,
};

/** In what a run differs from the other; null where none races. */
function nameOf(state: MnistTrainingState, place: number): string | null {
  const { compare } = state;
  if (compare === 'none' || compare === 'published') return null;
  const networks = [state, ...comparisons[compare].rivals(state).map(({ network }) => network)];
  return words[compare](networks[place]!);
}

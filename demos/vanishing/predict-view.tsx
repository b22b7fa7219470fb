import { useMemo } from 'preact/hooks';
import { scientific } from '../../src/format.ts';
import type { VanishingState } from '../../src/lecture/vanishing/definition.ts';
import { describe } from '../../src/lecture/vanishing/describe.ts';
import {
  another,
  predictedExponent,
  question,
  verdictOf,
} from '../../src/lecture/vanishing/exercise.ts';
import { activationLabels, initializerLabels } from '../../src/lecture/vanishing/names.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { Bars } from './bars.tsx';
import { ViewChoice } from './view-choice.ts';

export function PredictView({ demo }: { demo: Demo<VanishingState> }) {
  const state = demo.state.value;
  const { seed, guess } = state;
  const revealed = state.revealed && guess !== null;
  const asked = useMemo(() => question(seed), [seed]);
  const { network, hidden, signals } = asked;
  const exponent = predictedExponent(asked, guess ?? 0);
  const behind = Math.log10(signals[hidden]!.delta);
  const verdict = useMemo(() => verdictOf(state), [state]);

  return (
    <div class="split vanishing">
      <section class="stage" aria-label="Picture">
        <ViewChoice demo={demo} />
        <Bars
          signals={signals}
          hidden={hidden}
          prediction={{ exponent, judged: revealed }}
          onPredict={(to) => demo.update({ guess: to - behind })}
          description={describe(state)}
        />
      </section>
      <section class="panel" aria-label="Your turn">
        <ExercisePanel
          verdict={verdict}
          text={
            <>
              A network with {network.depth} hidden layers,{' '}
              <strong>{activationLabels[network.activation]}</strong> and initial weights{' '}
              <strong>{initializerLabels[network.initializer]}</strong>. The error has come as far
              as layer {hidden + 1}. How long is δ in layer {hidden}?
            </>
          }
        >
          <div class="row">
            <span>
              My prediction: <strong>{guess === null ? '?' : scientific(10 ** exponent)}</strong>
            </span>
            {revealed ? (
              <Button variant="primary" onClick={() => demo.update(another(state))}>
                Another network
              </Button>
            ) : (
              <Button
                variant="primary"
                disabled={guess === null}
                onClick={() => demo.update({ revealed: true })}
              >
                Measure
              </Button>
            )}
            {'points' in verdict && <strong class="points">{verdict.points} of 100 points</strong>}
          </div>
        </ExercisePanel>
      </section>
    </div>
  );
}

import { useMemo } from 'preact/hooks';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { scientific } from '../shared/format.ts';
import { Bars } from './bars.tsx';
import type { VanishingState } from './definition.ts';
import { describe } from './describe.ts';
import { judge, predictedExponent, question } from './exercise.ts';
import { activationLabels, initializerLabels } from './names.ts';
import { ViewChoice } from './view-choice.tsx';

export function PredictView({ demo }: { demo: Demo<VanishingState> }) {
  const { seed, guess, revealed } = demo.state.value;
  const asked = useMemo(() => question(seed), [seed]);
  const { network, hidden, signals } = asked;
  const exponent = predictedExponent(asked, guess);
  const behind = Math.log10(signals[hidden]!.delta);
  const verdict = revealed
    ? judge(asked, 10 ** exponent)
    : {
        passed: false,
        points: null,
        reason: 'Drag the dashed bar to the height you expect, then measure.',
      };

  return (
    <div class="split vanishing">
      <section class="stage" aria-label="Picture">
        <ViewChoice demo={demo} />
        <Bars
          signals={signals}
          hidden={hidden}
          prediction={{ exponent, judged: revealed }}
          onPredict={(to) => demo.update({ guess: to - behind })}
          description={describe(demo.state.value)}
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
              My prediction: <strong>{scientific(10 ** exponent)}</strong>
            </span>
            {revealed ? (
              <Button
                variant="primary"
                onClick={() => demo.update({ seed: (seed % 9999) + 1, revealed: false, guess: 0 })}
              >
                Another network
              </Button>
            ) : (
              <Button variant="primary" onClick={() => demo.update({ revealed: true })}>
                Measure
              </Button>
            )}
            {verdict.points !== null && (
              <strong class="points">{verdict.points} of 100 points</strong>
            )}
          </div>
        </ExercisePanel>
      </section>
    </div>
  );
}

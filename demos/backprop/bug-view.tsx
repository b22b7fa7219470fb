import { useId, useMemo } from 'preact/hooks';
import { scientific } from '../../src/format.ts';
import { bugNames } from '../../src/lecture/backprop/bug-names.ts';
import { another, bugs, hunt, suspect, verdictOf } from '../../src/lecture/backprop/bugs.ts';
import type { BackpropState } from '../../src/lecture/backprop/definition.ts';
import {
  checkError,
  derivedGradient,
  errorCurve,
  explainError,
  measuredGradient,
} from '../../src/lecture/backprop/gradient-check.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { ErrorPlot } from './error-plot.tsx';
import { ParameterTable } from './parameter-table.tsx';
import { ViewChoice } from './view-choice.ts';

export function BugView({ demo }: { demo: Demo<BackpropState> }) {
  const state = demo.state.value;
  const { seed, claim, epsilon: exponent } = state;
  const epsilon = 10 ** exponent;
  const hunted = useMemo(() => hunt(seed), [seed]);
  const { bug, network } = hunted;
  const { rules } = bugs[bug];
  const curve = useMemo(() => errorCurve(network, rules), [hunted]);
  const error = checkError(network, epsilon, rules);
  const group = useId();
  const verdict = verdictOf(state) ?? { passed: false, reason: explainError(curve, exponent) };

  return (
    <div class="split backprop">
      <section class="stage bug-stage" aria-label="Picture">
        <ViewChoice demo={demo} />
        <ErrorPlot
          curve={curve}
          exponent={exponent}
          error={error}
          description={`At the ε chosen the error is ${scientific(error)}. ${explainError(curve, exponent)}`}
          onMove={(to) => demo.update({ epsilon: to })}
        />
        <ParameterTable
          derived={derivedGradient(network, rules)}
          measured={measuredGradient(network, epsilon)}
          suspicious={1e-3}
        />
      </section>
      <section class="panel" aria-label="Your turn">
        <ExercisePanel
          verdict={verdict}
          text="Somebody wrote this backward pass with one mistake. Which derivatives are off, and what explains it? Find three in a row."
        >
          <fieldset class="suspects">
            <legend class="visually-hidden">The mistake</legend>
            {bugNames.map((name) => (
              <label key={name} class={name === claim ? 'suspect chosen' : 'suspect'}>
                <input
                  type="radio"
                  name={group}
                  checked={name === claim}
                  onChange={() => demo.update(suspect(state, name))}
                />
                {bugs[name].label}
              </label>
            ))}
          </fieldset>
          <Button
            variant={verdict.passed ? 'primary' : 'plain'}
            onClick={() => demo.update(another(state))}
          >
            Another bug
          </Button>
        </ExercisePanel>
      </section>
    </div>
  );
}

import { useMemo } from 'preact/hooks';
import { plain, scientific } from '../../src/format.ts';
import type { BackpropState } from '../../src/lecture/backprop/definition.ts';
import {
  best,
  checkError,
  derivedGradient,
  errorCurve,
  explainError,
  measuredGradient,
} from '../../src/lecture/backprop/gradient-check.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { ErrorPlot } from './error-plot.tsx';
import { ParameterTable } from './parameter-table.tsx';
import { ViewChoice } from './view-choice.ts';

export function CheckView({ demo }: { demo: Demo<BackpropState> }) {
  const state = demo.state.value;
  const { x, y, w, b, epsilon: exponent } = state;
  const epsilon = 10 ** exponent;
  const key = [x, y, w, b].join();
  const curve = useMemo(() => errorCurve(state), [key]);
  const forwardCurve = useMemo(() => errorCurve(state, undefined, 'forward'), [key]);
  const error = checkError(state, epsilon);
  const lowest = best(curve);
  const explanation = explainError(curve, exponent);

  return (
    <div class="split backprop">
      <section class="stage" aria-label="Picture">
        <ViewChoice demo={demo} />
        <ErrorPlot
          curve={curve}
          forwardCurve={forwardCurve}
          exponent={exponent}
          error={error}
          description={`The error is smallest, ${scientific(lowest.error)}, at ε = 10 to the ${plain(lowest.exponent, 2)}. At the ε chosen it is ${scientific(error)}. ${explanation}`}
          onMove={(to) => demo.update({ epsilon: to })}
        />
        <div class="row formulas">
          <span class="tone-text" data-tone="positive">
            {tex`\frac{C(w + \varepsilon) - C(w - \varepsilon)}{2 \varepsilon}`}
          </span>
          <span class="tone-text" data-tone="negative">
            {tex`\frac{C(w + \varepsilon) - C(w)}{\varepsilon}`} dashed
          </span>
        </div>
      </section>
      <section class="panel" aria-label="Values">
        <div class="card step-card">
          <p>
            Relative error <strong>{scientific(error)}</strong> at ε = {scientific(epsilon)}
          </p>
          <p class="soft">{explanation}</p>
        </div>
        <ParameterTable
          derived={derivedGradient(state)}
          measured={measuredGradient(state, epsilon)}
          suspicious={1e-4}
        />
      </section>
    </div>
  );
}

import { plus } from '../../src/compute/decimals.ts';
import { fixed, plain, signed, telling } from '../../src/format.ts';
import type { StepVsSigmoidState } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import type { NeuronKind } from '../../src/lecture/step-vs-sigmoid/limits.ts';
import {
  change,
  output,
  predictedChange,
  slopeInSum,
  weightedSum,
} from '../../src/lecture/step-vs-sigmoid/model.ts';
import { Spoken } from '../shared/formula/spoken.tsx';
import { tex } from '../shared/formula/tex.tsx';

/** Both neurons in numbers, before and after, and the formula of the tangent with its values. */
export function Readings({ state }: { state: StepVsSigmoidState }) {
  const { w, x, k, dw } = state;
  const after = weightedSum({ ...state, w: plus(w, dw) });
  return (
    <section class="readings" aria-label="In numbers">
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">before</th>
            <th scope="col">after</th>
            <th scope="col">change</th>
            <th scope="col">tangent says</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <Spoken as="weighted sum">{tex`z = w x + b`}</Spoken>
            </th>
            <td>{telling(weightedSum(state), 2)}</td>
            <td>{telling(after, 2)}</td>
            <td>{signed(x * dw, 2)}</td>
            <td />
          </tr>
          <Row kind="step" name="step" state={state} />
          <Row kind="sigmoid" name={k === 1 ? tex`\sigma(z)` : tex`\sigma(k z)`} state={state} />
        </tbody>
      </table>
      <p class="promise-formula">
        {k === 1
          ? tex`\Delta \text{output} \approx \sigma'(z) \, x \, \Delta w`
          : tex`\Delta \text{output} \approx k \, \sigma'(k z) \, x \, \Delta w`}{' '}
        {tex`= ${fixed(slopeInSum('sigmoid', state), 4)} \cdot ${bracket(x)} \cdot ${bracket(dw)} = ${signed(predictedChange('sigmoid', state, dw), 4)}`}
      </p>
    </section>
  );
}

interface RowProps {
  kind: NeuronKind;
  name: preact.ComponentChildren;
  state: StepVsSigmoidState;
}

function Row({ kind, name, state }: RowProps) {
  const { dw } = state;
  const decimals = kind === 'step' ? 0 : 4;
  return (
    <tr>
      <th scope="row">
        <Spoken as={kind}>{name}</Spoken>
      </th>
      <td>{fixed(output(kind, state), decimals)}</td>
      <td>{fixed(output(kind, state, dw), decimals)}</td>
      <td class="changed">{signed(change(kind, state, dw), decimals)}</td>
      <td>{signed(predictedChange(kind, state, dw), decimals)}</td>
    </tr>
  );
}

function bracket(value: number): string {
  return value < 0 ? `(${plain(value)})` : plain(value);
}

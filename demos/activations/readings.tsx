import formula from 'virtual:activation-formula';
import slopeFormula from 'virtual:activation-slopeFormula';
import { fixed } from '../../src/format.ts';
import {
  type ActivationsState,
  type CurveName,
  curveNames,
} from '../../src/lecture/activations/definition.ts';
import { readSlope } from '../../src/lecture/activations/exercise.ts';
import { curveLabels, seriesOf, slope, value } from '../../src/lecture/activations/model.ts';
import type { Demo } from '../shared/demo.ts';
import { Spoken } from '../shared/formula/spoken.tsx';
import { tex } from '../shared/formula/tex.tsx';

/** Which curves are shown, and what each of them is at the cursor. */
export function Readings({ demo }: { demo: Demo<ActivationsState> }) {
  const { show, z } = demo.state.value;
  const toggle = (name: CurveName, isShown: boolean) => {
    const next = curveNames.filter((other) => (other === name ? isShown : show.includes(other)));
    // One curve always stays: an empty plot explains nothing.
    if (next.length > 0) demo.update({ show: next });
  };
  return (
    <table class="curve-readings">
      <thead>
        <tr>
          <th scope="col">show</th>
          <th scope="col">
            <Spoken as="value">{tex`f(z)`}</Spoken>
          </th>
          <th scope="col">
            <Spoken as="slope">{tex`f'(z)`}</Spoken>
          </th>
        </tr>
      </thead>
      <tbody>
        {curveNames.map((name) => (
          <tr key={name} class={show.includes(name) ? '' : 'hidden-curve'}>
            <th scope="row">
              <label class="curve-toggle">
                <input
                  type="checkbox"
                  checked={show.includes(name)}
                  onChange={(event) => toggle(name, event.currentTarget.checked)}
                />
                <svg class="swatch" viewBox="0 0 28 12" aria-hidden="true">
                  <path class={`curve ${seriesOf(name)}`} d="M1 6H27" />
                </svg>
                {curveLabels[name]}
              </label>
            </th>
            <td>
              <span class="reading">
                {tex(formula[name])}
                <span class="strong">{fixed(value(name, z), 3)}</span>
              </span>
            </td>
            <td>
              <span class="reading">
                {tex(slopeFormula[name])}
                <span class="strong">{readSlope(slope(name, z))}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

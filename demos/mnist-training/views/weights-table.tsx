import { useSignal } from '@preact/signals';
import { fixed } from '../../../src/format.ts';
import { NumberField } from '../../shared/controls/index.ts';
import { type PixelWeight, unitWeights } from '../logic/unit-weights.ts';
import type { Session } from '../session/session.ts';
import { pixelCount } from './mosaic.ts';
import { useFirstLayer } from './use-first-layer.ts';

const side = 28;
const lines = Array.from({ length: side }, (_, i) => i);

/** The weights' images as figures: what stands out in each, and every weight of one of them. */
export function WeightsTable({ session }: { session: Session }) {
  const { weights, problem } = useFirstLayer(session);
  const chosen = useSignal(1);
  const values = weights.value;
  if (problem.value !== '') return <p class="empty">{problem.value}</p>;
  if (values === null) return <p class="empty">The weights are on their way.</p>;
  const units = unitWeights(values);
  const unit = Math.min(chosen.value, units.length);
  return (
    <div class="tables">
      <table>
        <caption>Weights from the 784 pixels to each unit, rows and columns counted from 0</caption>
        <thead>
          <tr>
            <th scope="col">unit</th>
            <th scope="col">excited most by</th>
            <th scope="col">inhibited most by</th>
            <th scope="col">root mean square</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ largest, smallest, strength }, i) => (
            <tr key={i}>
              <th scope="row">{i + 1}</th>
              <td>{pixelWords(largest)}</td>
              <td>{pixelWords(smallest)}</td>
              <td>{fixed(strength, 4)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="row">
        Every weight of unit{' '}
        <NumberField
          label="Unit whose weights are listed"
          value={unit}
          min={1}
          max={units.length}
          step={1}
          digits={0}
          onChange={(value) => {
            chosen.value = Math.round(value);
          }}
        />
      </p>
      <table class="weight-grid">
        <caption>Weights of unit {unit}, one for each pixel</caption>
        <thead>
          <tr>
            <th scope="col">row</th>
            {lines.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {lines.map((column) => (
                <td key={column}>
                  {fixed(values[(unit - 1) * pixelCount + row * side + column]!, 2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const pixelWords = ({ value, row, column }: PixelWeight) =>
  `${fixed(value, 3)} at row ${row}, column ${column}`;

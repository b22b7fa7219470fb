import { fixed, scientific } from '../../src/format.ts';
import { parameterNames } from '../../src/lecture/backprop/gradient-check.ts';

interface ParameterTableProps {
  derived: Float64Array;
  measured: Float64Array;
  /** From this relative difference on a row is marked as wrong. */
  suspicious: number;
}

/** Both derivatives of each parameter, side by side. */
export function ParameterTable({ derived, measured, suspicious }: ParameterTableProps) {
  return (
    <div class="parameter-table">
      <table>
        <thead>
          <tr>
            <th scope="col">derivative</th>
            <th scope="col">derived</th>
            <th scope="col">measured</th>
            <th scope="col">apart</th>
          </tr>
        </thead>
        <tbody>
          {parameterNames.map((name, i) => {
            const [a, b] = [derived[i]!, measured[i]!];
            const scale = Math.max(Math.abs(a), Math.abs(b));
            const apart = scale === 0 ? 0 : Math.abs(a - b) / scale;
            const isWrong = apart > suspicious;
            return (
              <tr key={name} class={isWrong ? 'wrong' : ''}>
                <th scope="row">∂C/∂{name}</th>
                <td>{fixed(a, 6)}</td>
                <td>{fixed(b, 6)}</td>
                <td>
                  {scientific(apart)} <span aria-hidden="true">{isWrong ? '✗' : '✓'}</span>
                  <span class="visually-hidden">{isWrong ? 'wrong' : 'agrees'}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

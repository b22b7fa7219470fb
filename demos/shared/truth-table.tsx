import type { ComponentChildren } from 'preact';
import { plain } from '../../src/format.ts';
import { Bit } from './bit.tsx';

export interface TruthRow {
  inputs: readonly (0 | 1)[];
  /** Weighted sum; leave it out where there is none to show. */
  z?: number;
  /** Other values on the way, in columns before the output; null where there is none. */
  between?: readonly (0 | 1 | null)[];
  /** null where nothing comes out. */
  output: 0 | 1 | null;
  /** What is asked for; without it nothing is right or wrong. */
  target?: 0 | 1;
}

export interface TruthTableProps {
  caption: string;
  /** Heads of the input columns. */
  inputs: readonly ComponentChildren[];
  sum?: ComponentChildren;
  /** Heads of the values `between`. */
  before?: readonly ComponentChildren[];
  output: ComponentChildren;
  target?: ComponentChildren;
  rows: readonly TruthRow[];
  /** The row looked at now. */
  current?: number | null;
}

/** What comes out for each combination of inputs, beside what is asked for. */
export function TruthTable(props: TruthTableProps) {
  const { caption, inputs, sum, before = [], output, target, rows, current = null } = props;
  return (
    <table class="truth-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {inputs.map((head, i) => (
            <th key={`input ${i}`} scope="col">
              {head}
            </th>
          ))}
          {sum !== undefined && <th scope="col">{sum}</th>}
          {before.map((head, i) => (
            <th key={`between ${i}`} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">{output}</th>
          {target !== undefined && <th scope="col">{target}</th>}
          {target !== undefined && (
            <th scope="col">
              <span class="visually-hidden">Right?</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.inputs.join('')} class={i === current ? 'current' : undefined}>
            {row.inputs.map((bit, column) => (
              <td key={`input ${column}`}>{bit}</td>
            ))}
            {row.z !== undefined && <td class="number">{plain(row.z)}</td>}
            {row.between?.map((value, column) => (
              <td key={`between ${column}`}>
                <Bit value={value} />
              </td>
            ))}
            <td>
              <Bit value={row.output} />
            </td>
            {row.target !== undefined && (
              <td>
                <Bit value={row.target} />
              </td>
            )}
            {row.target !== undefined && <Mark isRight={row.output === row.target} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mark({ isRight }: { isRight: boolean }) {
  return (
    <td class={isRight ? 'mark right' : 'mark wrong'}>
      <span aria-hidden="true">{isRight ? '✓' : '✗'}</span>
      <span class="visually-hidden">{isRight ? 'right' : 'wrong'}</span>
    </td>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { PerceptronStep } from '../../src/compute/perceptron.ts';
import { plain, signed } from '../../src/format.ts';
import { Bit } from '../shared/bit.tsx';
import { tex } from '../shared/formula/tex.tsx';

/** Every corner visited: what came out, what was asked, and the weights after it. */
export function Ledger({ steps }: { steps: readonly PerceptronStep[] }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = steps.length && box.current.scrollHeight;
  }, [steps.length]);
  return (
    // Scrolled by keyboard too, so it takes the focus.
    <section class="ledger" ref={box} tabIndex={0} aria-label="Ledger of the steps">
      <table>
        <thead>
          <tr>
            <th scope="col">Pass</th>
            <th scope="col">{tex`x`}</th>
            <th scope="col">{tex`z`}</th>
            <th scope="col">{tex`\hat y`}</th>
            <th scope="col">{tex`y`}</th>
            <th scope="col">{tex`y - \hat y`}</th>
            <th scope="col">{tex`w_1`}</th>
            <th scope="col">{tex`w_2`}</th>
            <th scope="col">{tex`b`}</th>
          </tr>
        </thead>
        <tbody>
          {steps.length === 0 && (
            <tr>
              <td colSpan={9} class="soft">
                Nothing yet: the first step writes the first line.
              </td>
            </tr>
          )}
          {steps.map(({ pass, example, z, output, error, after }, i) => (
            <tr key={`${pass} ${example.inputs.join('')}`} class={error === 0 ? '' : 'update'}>
              <td>{i % 4 === 0 ? pass : ''}</td>
              <td>{example.inputs.join(' ')}</td>
              <td>{plain(z, 2)}</td>
              <td>
                <Bit value={output} />
              </td>
              <td>
                <Bit value={example.target} />
              </td>
              <td>{error === 0 ? '0' : signed(error)}</td>
              {[...after.weights, after.bias].map((value, column) => (
                <td key={`weight ${column}`}>{plain(value, 2)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

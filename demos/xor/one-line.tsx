import type { ComponentChildren } from 'preact';
import { fires, gates, weightedSum } from '../../src/compute/perceptron.ts';
import { plain } from '../../src/format.ts';
import { weightsOf } from '../../src/lecture/perceptron/line.ts';
import type { XorState } from '../../src/lecture/xor/definition.ts';
import { describe } from '../../src/lecture/xor/status.ts';
import { Plane } from '../perceptron/plane.tsx';
import type { Demo } from '../shared/demo.ts';
import { coloured, tex } from '../shared/formula/tex.tsx';

/** The widget of the perceptron; asked for, why it tops out at three of four. */
export function OneLine({ demo, children }: { demo: Demo<XorState>; children: ComponentChildren }) {
  const state = demo.state.value;
  const perceptron = { weights: state.w, bias: state.b };
  /** The sums of two opposite corners, added. */
  const bothSums = weightedSum({ weights: [...state.w, 2], bias: 0 }, [1, 1, state.b]);
  const right = gates.xor.filter(({ inputs, target }) => fires(perceptron, inputs) === target);
  return (
    <div class="split xor one-line">
      <section class="stage" aria-label="Picture">
        <Plane
          gate="xor"
          perceptron={perceptron}
          description={describe(state)}
          onLine={(line) => demo.update(weightsOf(line))}
        />
      </section>
      <section class="panel" aria-label="What XOR asks">
        {children}
        <p class="score">
          <strong>{right.length}</strong> of 4 corners right
        </p>
        <Demands w={state.w} b={state.b} />
        <details
          class="contradiction"
          open={state.why}
          onToggle={({ currentTarget: { open } }) => {
            if (open !== demo.state.value.why) demo.update({ why: open });
          }}
        >
          <summary>Why not all four?</summary>
          <p>
            Add the two in the middle: {tex`w_1 + w_2 + 2b > 0`}. Add the other two:{' '}
            {tex`w_1 + w_2 + 2b \le 0`}. Both cannot be, so{' '}
            <strong>no line is right at all four</strong>, whatever its weights.
          </p>
          <p>Here {tex`w_1 + w_2 + 2b = ${coloured(bothSums)}`}.</p>
        </details>
      </section>
    </div>
  );
}

/** The four inequalities, one for each corner, with what they come to for this line. */
function Demands({ w, b }: { w: readonly number[]; b: number }) {
  const formulas = [tex`b \le 0`, tex`w_2 + b > 0`, tex`w_1 + b > 0`, tex`w_1 + w_2 + b \le 0`];
  return (
    <table class="truth-table demands">
      <caption class="visually-hidden">What XOR asks of the weights at each corner</caption>
      <thead>
        <tr>
          <th scope="col">corner</th>
          <th scope="col">XOR</th>
          <th scope="col">asks for</th>
          <th scope="col">{tex`z`} here</th>
          <th scope="col">
            <span class="visually-hidden">Given?</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {gates.xor.map(({ inputs, target }, i) => {
          const perceptron = { weights: w, bias: b };
          const isGiven = fires(perceptron, inputs) === target;
          return (
            <tr key={inputs.join('')} class={target === 1 ? 'middle' : ''}>
              <td>({inputs.join(', ')})</td>
              <td>{target}</td>
              <td class="demand">{formulas[i]}</td>
              <td>{plain(weightedSum(perceptron, inputs), 2)}</td>
              <td class={isGiven ? 'mark right' : 'mark wrong'}>
                <span aria-hidden="true">{isGiven ? '✓' : '✗'}</span>
                <span class="visually-hidden">{isGiven ? 'given' : 'broken'}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

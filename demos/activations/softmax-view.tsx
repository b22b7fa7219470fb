import type { ComponentChildren } from 'preact';
import { fixed, plain, signed } from '../../src/format.ts';
import {
  type ActivationsState,
  classNames,
  shiftRange,
} from '../../src/lecture/activations/definition.ts';
import { shares } from '../../src/lecture/activations/model.ts';
import { Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { LogitBars } from './logit-bars.tsx';

interface SoftmaxViewProps {
  demo: Demo<ActivationsState>;
  children: ComponentChildren;
}

/** Logits to drag, their shares, and a shift of all logits that changes no share. */
export function SoftmaxView({ demo, children }: SoftmaxViewProps) {
  const { logits, c } = demo.state.value;
  const outputs = shares(logits, c);
  const [first, second] = [logits[0]!, logits[1]!];
  return (
    <div class="split activations">
      <div class="stage">
        <LogitBars demo={demo} />
      </div>
      <div class="panel">
        <div class="row head">{children}</div>
        <section class="shares" aria-label="Outputs of the softmax">
          <h2>Outputs</h2>
          <table>
            <tbody>
              {classNames.map((name, i) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="share-bar">
                    <span style={{ width: `${100 * outputs[i]!}%` }} />
                  </td>
                  <td class="number strong">{fixed(100 * outputs[i]!, 1)} %</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{tex`a_i = \frac{e^{z_i + c}}{\sum_j e^{z_j + c}} = \frac{e^{z_i}}{\sum_j e^{z_j}}`}</p>
        </section>
        <Slider
          label="Add c to all logits"
          symbol={tex`c`}
          value={c}
          min={shiftRange.min}
          max={shiftRange.max}
          step={0.1}
          signed
          digits={1}
          onInput={(c) => demo.update({ c })}
        />
        <p class="softmax-insight">
          {c === 0
            ? 'Add the same c to every logit: the bars on the left move, those above do not.'
            : `Every logit moved by ${signed(c)} from its dashed bar; no output moved at all.`}{' '}
          Only differences count: {classNames[0]} leads {classNames[1]} by{' '}
          {plain(first - second, 1)}, so its share is {tex`e^{${plain(first - second, 1)}}`} ={' '}
          {fixed(outputs[0]! / outputs[1]!, 2)} times as large.
        </p>
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import {
  type Bit,
  cases,
  halfAdder,
  run,
  verdictOf,
  wiring,
} from '../../src/lecture/xor/circuit.ts';
import type { XorState } from '../../src/lecture/xor/definition.ts';
import { describe } from '../../src/lecture/xor/status.ts';
import { Button, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { coloured, summand, tex } from '../shared/formula/tex.tsx';
import { TruthTable } from '../shared/truth-table.tsx';
import { WireTable } from './wire-table.tsx';
import { Wires } from './wires.tsx';

/** NAND perceptrons to wire to XOR and to a half adder. */
export function Network({ demo, children }: { demo: Demo<XorState>; children: ComponentChildren }) {
  const { wires, x1, x2 } = demo.state.value;
  const [a, b]: [Bit, Bit] = [x1 ? 1 : 0, x2 ? 1 : 0];
  const connect = (pin: number, source: string) =>
    demo.update({ wires: wires.map((old, at) => (at === pin ? source : old)) });
  return (
    <div class="split xor network">
      <section class="stage" aria-label="Network">
        <Wires
          wires={wires}
          a={a}
          b={b}
          onConnect={connect}
          description={describe(demo.state.value)}
        />
        <ExercisePanel text={demo.definition.exercise} verdict={verdictOf(demo.state.value)} />
      </section>
      <section class="panel" aria-label="Wires and values">
        <div class="row">
          {children}
          <p>Each N is a NAND: {tex`z = ${coloured(-2)}\,x_1 ${summand(-2)}\,x_2 ${summand(3)}`}</p>
        </div>
        <div class="row">
          <Toggle checked={x1} onChange={(on) => demo.update({ x1: on })}>
            Input a
          </Toggle>
          <Toggle checked={x2} onChange={(on) => demo.update({ x2: on })}>
            Input b
          </Toggle>
          <div class="button-row hint">
            <Button onClick={() => demo.update({ wires: wiring(''), shown: false })}>
              Unwire all
            </Button>
            <Button onClick={() => demo.update({ wires: halfAdder, shown: true })}>
              Show one way
            </Button>
          </div>
        </div>
        <TruthTable
          caption="What the network says, and what XOR asks"
          inputs={['a', 'b']}
          before={['carry']}
          output="sum"
          target="XOR"
          rows={cases.map((inputs) => {
            const { sum, carry } = run(wires, ...inputs);
            return {
              inputs,
              between: [carry],
              output: sum,
              target: (inputs[0] ^ inputs[1]) as Bit,
            };
          })}
          current={2 * a + b}
        />
        <WireTable wires={wires} onConnect={connect} />
      </section>
    </div>
  );
}

import { clamp } from '../../src/clamp.ts';
import { fixed, plain } from '../../src/format.ts';
import { announce } from '../shared/announce.tsx';
import { Bit } from '../shared/bit.tsx';
import { Button, Choice, NumberField, Pick, Slider, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { coloured, summand, tex } from '../shared/formula/tex.tsx';
import { Axes, Curve, DragHandle, Plot } from '../shared/plot/index.ts';
import { TruthTable } from '../shared/truth-table.tsx';
import type { KitState } from './definition.ts';
import { Formulas } from './formulas.tsx';

export const curves: Record<KitState['shape'], (z: number) => number> = {
  sine: Math.sin,
  parabola: (z) => z * z - 1,
  step: (z) => (z > 0 ? 1 : 0),
};

const shapeNames = { sine: 'Sine', parabola: 'Parabola', step: 'Step' };

/** Every part of the kit once. */
export function KitView({ demo }: { demo: Demo<KitState> }) {
  const { shape, x, steepness, grid } = demo.state.value;
  const curve = (at: number) => curves[shape](steepness * at);
  const y = curve(x);
  return (
    <div class="split kit">
      <section class="stage" aria-label="Plot, formulas, exercise">
        <Plot
          label="A curve with a point on it"
          description={`${shapeNames[shape]} at x = ${plain(x)} is ${fixed(y, 3)}.`}
          x={[-3, 3]}
          y={[-1.4, 1.6]}
        >
          <Axes x="x" y="y" grid={grid} />
          <Curve of={curve} class="positive" />
          <DragHandle
            label="Point on the curve"
            x={x}
            y={clamp(y, -1.4, 1.6)}
            step={0.05}
            valueText={`x ${plain(x)}, y ${fixed(y, 3)}`}
            onMove={(to) => demo.update({ x: clamp(to.x, -3, 3) })}
          />
        </Plot>
        <p>
          {tex`z = ${coloured(steepness)}\,x ${summand(-0.5)}, \quad \frac{\partial C}{\partial w}, \quad \hat y = \sigma(z)`}
        </p>
        <Formulas />
        <ExercisePanel
          text={demo.definition.exercise}
          verdict={{ passed: y >= 0.8, reason: `It is ${fixed(y, 3)} at x = ${plain(x)}.` }}
        />
      </section>
      <Controls demo={demo} />
    </div>
  );
}

function Controls({ demo }: { demo: Demo<KitState> }) {
  const { shape, x, steepness, grid } = demo.state.value;
  return (
    <section class="panel" aria-label="Controls and tables">
      <Choice
        label="Choice"
        options={shapeNames}
        value={shape}
        onChange={(next) => demo.update({ shape: next })}
      />
      <Pick
        label="Choice folded away"
        options={shapeNames}
        value={shape}
        onChange={(next) => demo.update({ shape: next })}
      />
      <Slider
        label="Slider with a sign"
        symbol={tex`w`}
        value={steepness}
        min={-2}
        max={2}
        step={0.1}
        digits={1}
        signed
        onInput={(value) => demo.update({ steepness: value })}
      />
      <div class="row">
        <NumberField
          label="Number field"
          value={x}
          min={-3}
          max={3}
          step={0.05}
          onChange={(value) => demo.update({ x: value })}
        />
        <Toggle checked={grid} onChange={(on) => demo.update({ grid: on })}>
          Toggle the grid
        </Toggle>
      </div>
      <div class="button-row">
        <Button variant="primary" onClick={() => announce('Said to screen readers.')}>
          Announce
        </Button>
        <Button onClick={() => demo.update({ x: 0 })}>Plain</Button>
        <Button variant="quiet" onClick={() => demo.update({ x: 1 })}>
          Quiet
        </Button>
        <Button disabled onClick={() => {}}>
          Disabled
        </Button>
      </div>
      <p>
        Bits: <Bit value={1} /> <Bit value={0} /> <Bit value={null} />
      </p>
      <TruthTable
        caption="A truth table with one wrong row"
        inputs={['a', 'b']}
        output="says"
        target="asked"
        rows={[
          { inputs: [0, 0], output: 0, target: 0 },
          { inputs: [0, 1], output: 0, target: 1 },
        ]}
        current={1}
      />
    </section>
  );
}

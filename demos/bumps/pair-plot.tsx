import type { ComponentChildren } from 'preact';
import { clamp } from '../../src/clamp.ts';
import { plain } from '../../src/format.ts';
import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import { describe } from '../../src/lecture/bumps/describe.ts';
import type { Pair } from '../../src/lecture/bumps/model.ts';
import type { Demo } from '../shared/demo.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { Axes, Curve, DragHandle, Plot } from '../shared/plot/index.ts';

interface PairPlotProps {
  demo: Demo<BumpsState>;
  pair: Pair;
  /** More to take hold of. */
  children?: ComponentChildren;
}

/** One pair of hidden neurons, dashed, the bump that the output makes of it, and a handle for each neuron. */
export function PairPlot({ demo, pair, children }: PairPlotProps) {
  const state = demo.state.value;
  const { edges, height, second } = state;
  const [from, to] = edges as [number, number];
  const move = (i: number, x: number) => demo.update({ edges: edges.with(i, clamp(x, 0, 1)) });
  return (
    <Plot
      label="One pair of sigmoids"
      description={describe({ ...state, view: 'pair' })}
      class="bumps-plot"
      x={[0, 1]}
      y={[-1.1, 1.1]}
    >
      <Axes x={<MathLetter>x</MathLetter>} y="" xTicks={[0, 0.5, 1]} yTicks={[-1, 0, 1]} />
      <Curve class="positive dashed" of={pair.up} samples={400} />
      {second && <Curve class="negative dashed" of={pair.down} samples={400} />}
      <Curve class="whole" of={pair.both} samples={400} />
      <DragHandle
        label="Where the first neuron goes up"
        x={from}
        y={height / 2}
        valueText={plain(from, 2)}
        step={0.01}
        onMove={({ x }) => move(0, x)}
      />
      {second && (
        <DragHandle
          label="Where the second neuron goes down"
          x={to}
          y={-height / 2}
          valueText={plain(to, 2)}
          step={0.01}
          onMove={({ x }) => move(1, x)}
        />
      )}
      {children}
    </Plot>
  );
}

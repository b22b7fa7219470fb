import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import { Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { coloured, summand, tex } from '../shared/formula/tex.tsx';

/** What the output makes of a pair. */
export function PairFormula({ height, second }: Pick<BumpsState, 'height' | 'second'>) {
  return second
    ? tex`${coloured(height)}\,\sigma(z_1) ${summand(-height)}\,\sigma(z_2)`
    : tex`${coloured(height)}\,\sigma(z_1)`;
}

/** Whether a second neuron takes part. */
export function SecondNeuron({ demo }: { demo: Demo<BumpsState> }) {
  return (
    <Toggle checked={demo.state.value.second} onChange={(second) => demo.update({ second })}>
      Second neuron
    </Toggle>
  );
}

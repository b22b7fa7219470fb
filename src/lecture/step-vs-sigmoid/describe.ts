import { fixed, plain, signed, telling } from '../../format.ts';
import type { StepVsSigmoidState } from './definition.ts';
import type { NeuronKind } from './limits.ts';
import { change, output, predictedChange, slope, weightedSum } from './model.ts';

/** Both neurons in words. */
export function describe(state: StepVsSigmoidState): string {
  const { dw } = state;
  const sigmoid = `${fixed(output('sigmoid', state), 3)} to ${fixed(output('sigmoid', state, dw), 3)}`;
  const promise = signed(predictedChange('sigmoid', state, dw), 3);
  return `Δw = ${signed(dw)}: the step goes from ${output('step', state)} to ${output('step', state, dw)}, the sigmoid from ${sigmoid}; its tangent says ${promise}.`;
}

/** One plot in words. */
export function describePlot(kind: NeuronKind, state: StepVsSigmoidState): string {
  const { w, x, b, dw } = state;
  const cliff =
    x === 0 ? 'It never jumps, for the input is 0.' : `It jumps at ${plain(-b / x, 2)}.`;
  const shape =
    kind === 'step'
      ? cliff
      : `It rises smoothly; its slope at the weight is ${fixed(slope(kind, state), 4)}.`;
  return `Output of the ${kind} neuron against its weight. ${shape} At the weight ${plain(w)} z is ${telling(weightedSum(state), 2)} and the output ${fixed(output(kind, state), 3)}; at ${plain(w + dw)} it is ${fixed(output(kind, state, dw), 3)}, a change of ${signed(change(kind, state, dw), 3)}.`;
}

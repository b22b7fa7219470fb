import { dataOf } from '../../src/lecture/playground/data.ts';
import type { PlaygroundState } from '../../src/lecture/playground/definition.ts';
import type { RunSpec } from './training/protocol.ts';

/** What decides a run: all of the state but where it stands and how it is looked at. */
export type RunChoice = Omit<PlaygroundState, 'view' | 'step' | 'unit' | 'task'>;

/** Units per layer, inputs and output included. */
export const layersOf = ({ hidden }: Pick<PlaygroundState, 'hidden'>): readonly number[] => [
  2,
  ...hidden,
  1,
];

/** The run that a state asks for. Rectifiers start with He's weights, the others with Glorot's. */
export function specOf(state: RunChoice): RunSpec {
  const { activation, loss, optimizer, rate, batch, l1, l2, seed } = state;
  return {
    ...dataOf(state),
    settings: {
      layers: layersOf(state),
      activation,
      loss,
      optimizer,
      learningRate: rate,
      batchSize: batch,
      initializer: activation.endsWith('relu') ? 'he' : 'glorot',
      l1,
      l2,
      seed,
    },
  };
}

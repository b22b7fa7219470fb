import { choice, flag, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { range } from '../perceptron/definition.ts';
import { wiring, wiringCodec } from './circuit.ts';

export const parts = ['line', 'network'] as const;
export type Part = (typeof parts)[number];

export interface XorState {
  part: Part;
  /** Weights and bias of the one line. */
  w: readonly number[];
  b: number;
  /** Whether it is said why one line cannot. */
  why: boolean;
  /** What each pin of the network is wired to, see `circuit.ts`. */
  wires: readonly string[];
  /** Whether the wiring is the one that was shown: it earns nothing. */
  shown: boolean;
  /** The two inputs of the network now. */
  x1: boolean;
  x2: boolean;
}

export const xor = {
  name: 'xor',
  title: 'XOR needs a network',
  sentence: 'Try to separate XOR with one line, then wire NAND perceptrons until they do it.',
  insight: 'One line cannot; a network can. From NAND alone, everything can be built.',
  exercise: 'Wire NAND perceptrons so that the sum is XOR: 1 if exactly one input is 1.',
  concepts: [
    'XOR',
    'NAND',
    'linear separability',
    'network',
    'hidden layer',
    'universal',
    'half adder',
    'inequality',
  ],
  deck: 'neural-networks',
  state: urlState<XorState>(
    {
      part: choice(parts),
      w: numbers(2, range),
      b: number(range),
      why: flag,
      wires: wiringCodec,
      shown: flag,
      x1: flag,
      x2: flag,
    },
    {
      part: 'line',
      w: [2, 2],
      b: -1,
      why: false,
      wires: wiring(''),
      shown: false,
      x1: true,
      x2: false,
    },
  ),
} as const satisfies DemoDefinition<XorState>;

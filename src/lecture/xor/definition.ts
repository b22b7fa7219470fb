import { choice, flag, number, numbers, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import { range } from '../perceptron/definition.ts';
import { gateCount, wiring, wiringCodec } from './circuit.ts';

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
  /** On a stage: gates that have said what they give, in their order; those after them are silent. */
  told: number;
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
      told: number({ min: 0, max: gateCount, decimals: 0 }),
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
      told: gateCount,
    },
  ),
  stages: {
    line: {
      sees: 'The four corners of XOR, and no line yet.',
      controls: ['Line: move it', 'Line: turn it'],
      moment: 'The class looks for a line that is right at all four corners.',
      opens: 'w=0,0&b=0',
    },
    circuit: {
      sees: 'Four NAND perceptrons, wired so that together they say XOR; what each says is hidden.',
      controls: ['a', 'b', 'Next gate'],
      moment: 'After one line has failed: the class says what each gate gives, before it does.',
      opens: 'part=network&wires=aba1b123--4&shown=1&told=0',
    },
  },
} as const satisfies DemoDefinition<XorState>;

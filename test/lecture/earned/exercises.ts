import { judgeWorst } from '../../../demos/mnist-training/logic/mistakes.ts';
import { judge as judgeNetwork, parOf } from '../../../demos/playground/exercise.ts';
import { layersOf } from '../../../demos/playground/spec.ts';
import { parameterCount } from '../../../src/compute/parameter-count.ts';
import type { Random } from '../../../src/compute/random.ts';
import * as activations from '../../../src/lecture/activations/exercise.ts';
import { checkAll } from '../../../src/lecture/architectures/exercise.ts';
import { familyNames } from '../../../src/lecture/architectures/families.ts';
import { presets } from '../../../src/lecture/architectures/presets.ts';
import {
  freshLayer,
  kindNames,
  kinds,
  mostLayers,
  type StackLayer,
} from '../../../src/lecture/architectures/stack.ts';
import { checkTarget } from '../../../src/lecture/architectures/target.ts';
import { question as blanksAsked, checkBlanks } from '../../../src/lecture/backprop/blanks.ts';
import { bugNames } from '../../../src/lecture/backprop/bug-names.ts';
import * as bugs from '../../../src/lecture/backprop/bugs.ts';
import * as curves from '../../../src/lecture/bumps/exercise.ts';
import * as convolution from '../../../src/lecture/convolution/exercise.ts';
import * as cost from '../../../src/lecture/cost/exercise.ts';
import { checkPrediction } from '../../../src/lecture/forward-pass/exercise.ts';
import * as descent from '../../../src/lecture/gradient-descent/exercise.ts';
import * as explorer from '../../../src/lecture/mnist-explorer/exercise.ts';
import { judge as judgeStop } from '../../../src/lecture/overfitting/exercise.ts';
import { verdictOf as verdictOfLine } from '../../../src/lecture/perceptron/exercise.ts';
import { asStart, walk } from '../../../src/lecture/perceptron/walk.ts';
import { type PlaygroundState, tasks } from '../../../src/lecture/playground/definition.ts';
import { taskData } from '../../../src/lecture/playground/targets.ts';
import { judgeRow, missed, nextRow } from '../../../src/lecture/shared/in-a-row.ts';
import type { Verdict } from '../../../src/lecture/shared/verdict.ts';
import { checkExercise } from '../../../src/lecture/step-vs-sigmoid/exercise.ts';
import { exerciseNeuron } from '../../../src/lecture/step-vs-sigmoid/model.ts';
import * as vanishing from '../../../src/lecture/vanishing/exercise.ts';
import { check as checkVote } from '../../../src/lecture/weighted-vote/vote.ts';
import {
  halfAdder,
  pinCount,
  sourcesOf,
  verdictOf,
  wiring,
} from '../../../src/lecture/xor/circuit.ts';
import { runOf } from '../../demos/playground/support.ts';
import { validationCurve } from './validation-curve.ts';

// biome-ignore lint/suspicious/noExplicitAny: each demo has a state of its own
type State = any;

/** What a hand can do, blindly; null where the page does not offer it now. */
type Move = (state: State, random: Random) => object | null;

/** An exercise, as somebody meets it who reads nothing. */
export interface Exercise {
  readonly name: string;
  /** The link at which it is asked, as one of many if it has many. */
  readonly link: (seed: number) => string;
  /** Settings that a control changes to any of their values. */
  readonly controls: readonly string[];
  /** What buttons do, and controls of another kind. */
  readonly moves: Readonly<Record<string, Move>>;
  /** What the page says of a state. */
  readonly verdict: (state: State) => Verdict;
  /** Walks that are made, where a verdict takes long. */
  readonly walks?: number;
}

const one = <Item>(items: readonly Item[], random: Random): Item =>
  items[random.integer(items.length)]!;

const nothingSaid: Verdict = { passed: false, reason: 'There is no exercise in this view.' };

/** Guesses are made, shown, and followed by another: `moves` of the demos that ask for one at a time. */
const guessing = ({ another }: { another: (state: never) => object }): Exercise['moves'] => ({
  reveal: (state) => (state.guess === null || state.revealed ? null : { revealed: true }),
  another: (state) => (state.revealed ? another(state as never) : null),
});

export const exercises: Readonly<Record<string, readonly Exercise[]>> = {
  'weighted-vote': [
    {
      name: 'a vote',
      link: () => '',
      controls: ['x', 'w', 'threshold'],
      moves: {},
      verdict: checkVote,
    },
  ],
  perceptron: [
    {
      name: 'a line for a gate',
      link: () => '',
      controls: ['rate', 'predict'],
      moves: {
        weights: (_, random) => ({ w: [by(random), by(random)], found: false, step: 0 }),
        bias: (_, random) => ({ b: by(random), found: false, step: 0 }),
        gate: (state, random) => ({
          ...asStart(state),
          gate: one(['and', 'or', 'nand', 'xor'], random),
        }),
        mode: (state, random) => ({ ...asStart(state), mode: one(['hand', 'learn'], random) }),
        toTheEnd: (state) =>
          state.mode === 'learn' ? { step: walk(state).trace.steps.length } : null,
      },
      verdict: (state) =>
        state.mode === 'learn'
          ? nothingSaid
          : verdictOfLine(state.gate, walk(state).now, state.found),
    },
  ],
  xor: [
    {
      name: 'XOR of NANDs',
      link: () => 'part=network',
      controls: ['x1', 'x2'],
      moves: {
        wire: ({ wires }, random) => {
          const pin = random.integer(pinCount);
          const source = one(sourcesOf(pin), random);
          return { wires: wires.map((old: string, i: number) => (i === pin ? source : old)) };
        },
        showOneWay: () => ({ wires: halfAdder, shown: true }),
        unwireAll: () => ({ wires: wiring(''), shown: false }),
      },
      verdict: verdictOf,
    },
  ],
  'step-vs-sigmoid': [
    {
      name: 'a change of 0.01',
      link: (seed) => (seed === 1 ? '' : `seed=${seed}`),
      controls: ['x', 'w', 'b', 'dw', 'k', 'for', 'none', 'zoom'],
      moves: {
        another: ({ seed }) => ({
          seed: seed + 1,
          ...exerciseNeuron(seed + 1),
          dw: 0,
          none: false,
        }),
      },
      verdict: checkExercise,
    },
  ],
  activations: [
    {
      name: 'an order of slopes',
      link: (seed) => `at=${activations.questions[seed % activations.questions.length]}`,
      controls: ['z'],
      moves: {
        order: (state, random) => {
          const order = [...state.order];
          random.shuffle(order);
          return { order, isChecked: false };
        },
        check: (state) => ({ ...activations.checked(state), isChecked: true }),
        another: (state) => ({ ...activations.another(state, state.isChecked), isChecked: false }),
      },
      verdict: (state) => (state.isChecked ? activations.verdictOf(state) : nothingSaid),
    },
  ],
  'forward-pass': [
    {
      name: 'another student',
      link: (seed) => `student=${seed}`,
      controls: ['hours', 'knowledge', 'inputs', 'w', 'b', 'v', 'bo'],
      moves: { guess: (_, random) => ({ guess: random.uniform() }) },
      verdict: (state) =>
        state.guess === null ? nothingSaid : checkPrediction(state, state.guess),
    },
  ],
  bumps: [
    {
      name: 'seven bumps for a curve',
      link: (seed) => `view=build&curve=${seed}`,
      controls: ['steep', 'heights', 'pairs'],
      moves: {
        height: ({ heights }, random) => ({
          heights: heights.with(random.integer(heights.length), random.uniform()),
        }),
        another: curves.another,
      },
      verdict: curves.check,
    },
  ],
  cost: [
    {
      name: 'the epoch of turning',
      link: (seed) => `view=guess&seed=${seed}`,
      controls: [],
      moves: {
        guess: (state, random) => (state.revealed ? null : { guess: 1 + random.integer(300) }),
        ...guessing(cost as never),
      },
      verdict: cost.verdictOf,
    },
  ],
  'gradient-descent': [
    {
      name: 'the fewest steps',
      link: (seed) => `view=challenge&seed=${seed}`,
      controls: ['alpha', 'beta'],
      moves: { another: descent.another },
      verdict: descent.verdictOf,
      walks: 60,
    },
  ],
  backprop: [
    {
      name: 'two δ',
      link: (seed) => `view=blanks&seed=${seed}`,
      controls: [],
      moves: {
        answer: ({ answers }, random) => ({
          answers: answers.with(random.integer(2), 2 * random.uniform() - 1),
        }),
      },
      verdict: ({ seed, answers }) => checkBlanks(blanksAsked(seed), answers),
    },
    {
      name: 'the bug',
      link: (seed) => `view=bug&seed=${seed}`,
      controls: ['epsilon'],
      moves: {
        suspect: (state, random) => bugs.suspect(state, one(bugNames, random)),
        another: bugs.another,
      },
      verdict: (state) => bugs.verdictOf(state) ?? nothingSaid,
    },
  ],
  vanishing: [
    {
      name: 'the next bar',
      link: (seed) => `view=predict&seed=${seed}`,
      controls: [],
      moves: {
        guess: (state, random) => (state.revealed ? null : { guess: 6 * random.uniform() - 3 }),
        nudge: (state, random) =>
          state.revealed ? null : { guess: (state.guess ?? 0) + 0.1 * (random.uniform() - 0.5) },
        ...guessing(vanishing as never),
      },
      verdict: vanishing.verdictOf,
      walks: 120,
    },
  ],
  'mnist-explorer': [
    {
      name: 'the index of a pixel',
      link: (seed) => `ask=${seed}`,
      controls: ['at', 'shuffle'],
      moves: { answer: (_, random) => ({ answer: random.integer(784) }) },
      verdict: ({ ask, answer }) => explorer.check(explorer.question(ask), answer),
    },
  ],
  'mnist-training': [
    {
      name: 'the worst pair',
      link: (seed) => `seed=${seed}`,
      controls: [],
      moves: {
        pick: (_, random) => ({ label: random.integer(10), predicted: random.integer(10) }),
      },
      verdict: ({ seed, label, predicted }) =>
        label === undefined
          ? nothingSaid
          : judgeWorst(
              Uint32Array.from({ length: 100 }, (_, i) => (i * 37 + seed * 11) % 101),
              label,
              predicted,
              [...'0123456789'],
            ),
    },
  ],
  convolution: [
    {
      name: 'the size of a map',
      link: (seed) => `view=predict&ask=${seed}`,
      controls: ['answer'],
      moves: {},
      verdict: ({ ask, answer }) => convolution.check(convolution.question(ask), answer),
    },
  ],
  architectures: [
    {
      name: 'tasks and networks',
      link: () => '',
      controls: [],
      moves: {
        put: ({ places }, random) => ({
          places: places.with(random.integer(places.length), one([null, ...familyNames], random)),
        }),
      },
      verdict: ({ places }) => checkAll(places),
    },
    {
      name: 'few parameters',
      link: () => 'view=count',
      controls: ['input'],
      moves: {
        add: ({ stack }, random) =>
          stack.length < mostLayers
            ? { stack: [...stack, freshLayer(one(kindNames, random))] }
            : null,
        remove: ({ stack }, random) =>
          stack.length > 0 ? { stack: stack.toSpliced(random.integer(stack.length), 1) } : null,
        set: ({ stack }, random) => {
          if (stack.length === 0) return null;
          const place = random.integer(stack.length);
          const { kind } = stack[place] as StackLayer;
          const values = kinds[kind].settings.map(
            ({ min, max }) => min + random.integer(Math.min(max, 40) - min + 1),
          );
          return { stack: stack.with(place, { kind, values }) };
        },
        preset: (_, random) => {
          const { input, stack } = one(presets, random);
          return { input, stack };
        },
      },
      verdict: ({ input, stack }) => checkTarget(input, stack),
    },
  ],
  overfitting: [
    {
      name: 'when to stop',
      link: () => '',
      controls: [],
      moves: {
        stop: ({ stop }, random) => (stop > 0 ? null : { stop: 1 + random.integer(200) }),
        again: ({ stop }) => (stop > 0 ? { stop: 0, row: missed } : null),
        another: ({ stop, seed, row }) =>
          stop > 0
            ? { stop: 0, seed: seed + 1, row: nextRow(judgeStop(validationCurve(seed), stop), row) }
            : null,
      },
      verdict: ({ seed, stop, row }) =>
        stop > 0 ? judgeRow(judgeStop(validationCurve(seed), stop), row) : nothingSaid,
    },
  ],
  playground: [
    {
      name: 'few parameters',
      link: () => 'view=challenge',
      controls: ['rate', 'batch', 'seed', 'optimizer'],
      moves: {
        setUp: (_, random) => {
          const task = one(tasks, random);
          return { ...taskData, data: task, task };
        },
        units: (_, random) => ({
          hidden: Array.from({ length: random.integer(5) }, () => 1 + random.integer(8)),
        }),
        train: ({ step }) => ({ step: step + 200 }),
      },
      // Only small networks are worth the training.
      verdict: (state: PlaygroundState) =>
        parameterCount(layersOf(state)) > parOf(state.task)
          ? nothingSaid
          : judgeNetwork(state, runOf(state).test),
      walks: 150,
    },
  ],
};

/** A weight from a slider. */
const by = (random: Random) => (random.integer(81) - 40) / 10;

import { sigmoid } from '../../compute/activations/sigmoid.ts';
import { createRandom } from '../../compute/random.ts';
import { judgeRow, missed, nextRow } from '../shared/in-a-row.ts';
import { nextSeed } from '../shared/seed.ts';
import type { Verdict } from '../shared/verdict.ts';
import { type BugName, bugNames } from './bug-names.ts';
import type { BackpropState } from './definition.ts';
import { derivedGradient } from './gradient-check.ts';
import { chainRule, type Network, type Rules } from './network.ts';

interface Bug {
  /** What the code does wrong, as a choice for the student. */
  readonly label: string;
  /** How it shows in the check. */
  readonly trace: string;
  readonly rules: Rules;
}

/** Mistakes that people make. Each gets one line of the backward pass wrong. */
export const bugs = {
  sign: {
    label: 'The error is y − a instead of a − y',
    trace: 'Every derivative has the right size and the wrong sign.',
    rules: { ...chainRule, outputError: (output, target) => target - output },
  },
  'output-slope': {
    label: 'σ′ is missing at the outputs',
    trace: 'All derivatives are off, since every one of them passes the outputs first.',
    rules: { ...chainRule, outputSlope: () => 1 },
  },
  'hidden-slope': {
    label: 'σ′ is missing at the hidden neurons',
    trace: 'w₅ to w₈ and b₂ are right; w₁ to w₄ and b₁ are too large.',
    rules: { ...chainRule, hiddenSlope: () => 1 },
  },
  'slope-of-slope': {
    label: 'σ′ of a hidden neuron is taken at h instead of at z',
    trace: 'w₅ to w₈ and b₂ are right; w₁ to w₄ and b₁ are a little off.',
    rules: { ...chainRule, hiddenSlope: (z) => sigmoid.derivative(sigmoid.value(z)) },
  },
  'one-path': {
    label: 'Only the path through a₁ flows back',
    trace: 'w₅ to w₈ and b₂ are right; what h₁ and h₂ get back lacks the share of a₂.',
    rules: { ...chainRule, flow: (w, deltas, unit) => w[unit]! * deltas[0]! },
  },
  transposed: {
    label: 'The weights are not transposed on the way back',
    trace: 'w₅ to w₈ and b₂ are right; h₁ gets w₅ and w₆ where w₅ and w₇ leave it.',
    rules: {
      ...chainRule,
      flow: (w, deltas, unit) => w[2 * unit]! * deltas[0]! + w[2 * unit + 1]! * deltas[1]!,
    },
  },
  'swapped-inputs': {
    label: 'Each edge takes the activation of its neighbour',
    trace:
      'Biases are right, weights are wrong in pairs: the two edges into a neuron are exchanged.',
    rules: {
      ...chainRule,
      weightGradient: (delta, activations, from) => delta * activations[1 - from]!,
    },
  },
  'half-bias': {
    label: 'The shared bias counts only one of its two neurons',
    trace: 'All weights are right; only b₁ and b₂ are off.',
    rules: { ...chainRule, biasGradient: (deltas) => deltas[0]! },
  },
} as const satisfies Record<BugName, Bug>;

export interface Hunt {
  readonly bug: BugName;
  readonly network: Network;
}

/** The same seed hides the same bug in the same network, one in which it shows. */
export function hunt(seed: number): Hunt {
  const random = createRandom(seed, 1);
  const bug = bugNames[random.integer(bugNames.length)]!;
  let network = randomNetwork(seed);
  // With w₆ = w₇, say, transposed weights are none the worse.
  while (!shows(bug, network)) network = randomNetwork(random.integer(2 ** 32));
  return { bug, network };
}

/** Whether some derivative is off by more than a hundredth of the largest. */
function shows(bug: BugName, network: Network): boolean {
  const right = derivedGradient(network, chainRule);
  const largest = Math.max(...right.map(Math.abs));
  return derivedGradient(network, bugs[bug].rules).some(
    (value, i) => Math.abs(value - right[i]!) > largest / 100,
  );
}

/** A network with weights of two decimals, none of them too small to matter. */
export function randomNetwork(seed: number): Network {
  const random = createRandom(seed);
  const draw = (least: number, greatest: number) =>
    Math.round((least + (greatest - least) * random.uniform()) * 100) / 100;
  const weight = () => draw(0.2, 1.5) * (random.uniform() < 0.5 ? -1 : 1);
  return {
    x: [draw(0.2, 1), draw(0.2, 1)],
    y: random.uniform() < 0.5 ? [0, 1] : [1, 0],
    w: Array.from({ length: 8 }, weight),
    b: [draw(-0.5, 0.5), draw(-0.5, 0.5)],
  };
}

/** Right is what explains the wrong derivatives: a network that has the bug named gives the same ones. */
export function judgeBug({ bug, network }: Hunt, claimed: BugName): Verdict {
  const shown = derivedGradient(network, bugs[bug].rules);
  const explained = derivedGradient(network, bugs[claimed].rules);
  const passed = shown.every((value, i) => Math.abs(value - explained[i]!) < 1e-12);
  return {
    passed,
    reason: passed
      ? `That explains every derivative. ${bugs[claimed].trace}`
      : `That bug would look different: ${bugs[claimed].trace}`,
  };
}

/** What is said of the bug suspected in a state; with eight suspects, three have to be found in a row. */
export function verdictOf({ seed, claim, row }: BackpropState): Verdict | null {
  return claim === 'none' ? null : judgeRow(judgeBug(hunt(seed), claim), row);
}

/** A bug is suspected. Only the first suspicion counts: by trying all of them, any bug is found. */
export function suspect({ seed, row }: BackpropState, claim: BugName): Partial<BackpropState> {
  return { claim, row: judgeBug(hunt(seed), claim).passed ? row : missed };
}

/** Another bug, with none suspected yet. */
export function another({ seed, claim, row }: BackpropState): Partial<BackpropState> {
  const next = claim === 'none' ? 0 : nextRow(judgeBug(hunt(seed), claim), row);
  return { seed: nextSeed(seed), claim: 'none', row: next };
}

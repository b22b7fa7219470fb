import { sigmoid } from '../../compute/activations/sigmoid.ts';
import { createRandom } from '../../compute/random.ts';
import { plain } from '../../format.ts';
import { halfDigit, isCutOff } from '../shared/rounding.ts';
import type { Verdict } from '../shared/verdict.ts';
import { randomNetwork } from './bugs.ts';
import { type Backward, backward, type Forward, forward, type Network } from './network.ts';

/** One δ to be worked out: of an output or of a hidden neuron, number 0 or 1. */
export interface Blank {
  readonly layer: 'output' | 'hidden';
  readonly unit: number;
}

export interface Question {
  readonly network: Network;
  readonly pass: Forward;
  readonly back: Backward;
  readonly blanks: readonly [Blank, Blank];
}

/** A δ smaller than this would be asked for to more digits than the network shows. */
const smallest = 0.002;

/** The same seed asks the same. */
export function question(seed: number): Question {
  const random = createRandom(seed, 2);
  const blanks: Question['blanks'] = [
    { layer: 'output', unit: random.integer(2) },
    { layer: 'hidden', unit: random.integer(2) },
  ];
  for (let network = randomNetwork(seed); ; network = randomNetwork(random.integer(2 ** 32))) {
    const pass = forward(network);
    const back = backward(network, pass);
    const asked = { network, pass, back, blanks };
    if (blanks.every((blank) => Math.abs(rightOf(asked, blank)) >= smallest)) return asked;
  }
}

function rightOf({ back }: Question, { layer, unit }: Blank): number {
  return (layer === 'output' ? back.outputDeltas : back.hiddenDeltas)[unit]!;
}

export function blankName({ layer, unit }: Blank): string {
  return `δ of ${layer === 'output' ? 'a' : 'h'}${'₁₂'[unit]}`;
}

/** What the exercise asks for: two significant digits, or more. */
const digits = 2;

/** The network's numbers are given to four decimals; a δ worked out from those may be off by what follows. */
const rounding = 0.00005;

interface Slip {
  readonly value: number;
  readonly reason: string;
}

/**
 * Right if rounded to two digits or more, or the reason of the slip that gives this answer.
 * @param own what was answered for the δ of the output: a hidden δ may be worked out with it, if it is right
 */
export function judgeBlank(
  asked: Question,
  blank: Blank,
  answer: number,
  own: number | null = null,
): Verdict {
  const { layer, unit } = blank;
  const right = rightOf(asked, blank);
  if (!Number.isFinite(answer)) return { passed: false, reason: 'Write a number, such as −0.042.' };
  const spread = spreadOf(asked, blank);
  const matches = (value: number) =>
    Math.max(0, Math.abs(answer - value) - spread) <= halfDigit(value, digits);
  if (matches(right) || (layer === 'hidden' && matches(withOwn(asked, blank, own)))) {
    return {
      passed: true,
      reason: `Right: ${blankName(blank)} is ${plain(Number(right.toPrecision(4)), 6)}.`,
    };
  }
  if (isCutOff(answer, right, digits) || isCutOff(answer, right, digits + 1)) {
    return {
      passed: false,
      reason: 'Nearly: that is cut off. Round up, for the digit after the last is 5 or more.',
    };
  }
  if (answer === Number(right.toPrecision(1))) {
    return {
      passed: false,
      reason: 'Nearly: give two digits at least, not counting zeros in front.',
    };
  }
  const slips = layer === 'output' ? outputSlips(asked, unit) : hiddenSlips(asked, unit);
  const slip = slips.find(({ value }) => matches(value));
  if (slip) return { passed: false, reason: slip.reason };
  if (answer * right < 0) {
    return {
      passed: false,
      reason: 'The sign is wrong: follow the signs of the error and weights.',
    };
  }
  const direction = Math.abs(answer) > Math.abs(right) ? 'too large' : 'too small';
  return { passed: false, reason: `Its size is ${direction}: ${rule(layer)}.` };
}

/** How far a δ may be off that is worked out from numbers of four decimals. */
function spreadOf({ network, back }: Question, { layer, unit }: Blank): number {
  if (layer === 'output') {
    return rounding * (Math.abs(back.outputErrors[unit]!) + back.outputSlopes[unit]!);
  }
  const weights = Math.abs(network.w[4 + unit]!) + Math.abs(network.w[6 + unit]!);
  return rounding * (Math.abs(back.flows[unit]!) + weights * back.hiddenSlopes[unit]!);
}

/** The hidden δ that follows from one's own δ of the output, which is rounded; the right one if that is not right. */
function withOwn(asked: Question, blank: Blank, own: number | null): number {
  const [output] = asked.blanks;
  const right = rightOf(asked, blank);
  if (own === null || !judgeBlank(asked, output, own).passed) return right;
  const edge = asked.network.w[4 + 2 * output.unit + blank.unit]!;
  return right + edge * (own - rightOf(asked, output)) * asked.back.hiddenSlopes[blank.unit]!;
}

function rule(layer: Blank['layer']): string {
  return layer === 'output'
    ? 'δ = (a − y) σ′(z), with σ′ = a (1 − a)'
    : 'δ = (Σ w δ over the edges that leave) σ′(z), with σ′ = h (1 − h)';
}

function outputSlips({ network, pass, back }: Question, unit: number): Slip[] {
  const error = back.outputErrors[unit]!;
  const slope = back.outputSlopes[unit]!;
  return [
    { value: -error * slope, reason: 'The sign is wrong: the error is a − y, not y − a.' },
    {
      value: error,
      reason: 'That is the error a − y alone: multiply by the slope σ′ = a (1 − a).',
    },
    { value: slope, reason: 'That is the slope σ′ alone: multiply by the error a − y.' },
    {
      value: pass.output[unit]! * slope,
      reason: `That takes a itself for the error: subtract the target y = ${network.y[unit]}.`,
    },
    {
      value: error * sigmoid.derivative(pass.output[unit]!),
      reason: 'The slope is taken at a: σ′(z) = a (1 − a) already is the slope at z.',
    },
    {
      value: error ** 2 * slope,
      reason: 'The error is squared: the derivative of ½ (a − y)² is a − y.',
    },
    { value: 2 * error * slope, reason: 'Twice too large: the ½ of the cost takes the 2 away.' },
    { value: error * pass.output[unit]!, reason: 'That multiplies by a; the slope is a (1 − a).' },
  ];
}

function hiddenSlips({ network, pass, back }: Question, unit: number): Slip[] {
  const [delta1 = 0, delta2 = 0] = back.outputDeltas;
  const w = network.w.slice(4);
  const flow = back.flows[unit]!;
  const slope = back.hiddenSlopes[unit]!;
  const name = `h${'₁₂'[unit]}`;
  const own = [`w${'₅₆'[unit]}`, `w${'₇₈'[unit]}`];
  return [
    { value: flow, reason: 'That is what flows back: multiply by the slope σ′ = h (1 − h).' },
    {
      value: -flow * slope,
      reason: 'The sign is wrong: the δ of the outputs keep their signs on the way.',
    },
    {
      value: w[unit]! * delta1 * slope,
      reason: `Only the path through a₁ is counted: ${name} also feeds a₂, through ${own[1]}.`,
    },
    {
      value: w[2 + unit]! * delta2 * slope,
      reason: `Only the path through a₂ is counted: ${name} also feeds a₁, through ${own[0]}.`,
    },
    {
      value: (w[2 * unit]! * delta1 + w[2 * unit + 1]! * delta2) * slope,
      reason: `Wrong edges: ${own[0]} and ${own[1]} are those that leave ${name}.`,
    },
    {
      value: (w[unit]! + w[2 + unit]!) * slope,
      reason: 'That adds the weights alone: each is multiplied by the δ at its far end.',
    },
    {
      value: (delta1 + delta2) * slope,
      reason: 'That adds the δ alone: each is multiplied by its edge’s weight.',
    },
    { value: flow * pass.hidden[unit]!, reason: 'That multiplies by h; the slope is h (1 − h).' },
  ];
}

/** Whether both are right; before, what is to be done. */
export function checkBlanks(asked: Question, answers: readonly (number | null)[]): Verdict {
  const verdicts = asked.blanks.map((blank, i) => {
    const answer = answers[i] ?? null;
    return answer === null ? null : judgeBlank(asked, blank, answer, answers[0]);
  });
  const right = verdicts.filter((verdict) => verdict?.passed).length;
  if (right === 2) {
    return { passed: true, reason: 'Both are right: error times slope, and on along the edges.' };
  }
  return {
    passed: false,
    reason: right === 1 ? 'One is right, one to go.' : 'Start with the δ of the output.',
  };
}

import { grouped } from '../../src/format.ts';
import { mostSteps, type PlaygroundState } from '../../src/lecture/playground/definition.ts';
import type { Picture } from './training/protocol.ts';
import { lossText, percent } from './words.ts';

type Standing = Pick<Picture, 'step' | 'train' | 'silent' | 'curve'>;

/** Steps after which a run that has learned anything shows it. */
const patience = 500;
/** Of two kinds of points, as many as each other: guessing is right for half of them. */
const guessing = 0.6;

/** Why training stands still, and what to do about it; empty where it gets on. */
export function standstill(state: PlaygroundState, picture: Standing): string {
  const dead = deadWords(state, picture);
  const stuck = picture.step >= patience ? stuckWords(state, picture) : '';
  const ended =
    picture.step >= mostSteps
      ? `Training ends at ${grouped(mostSteps)} steps, the most that a link can replay: go back to step 0, or change something.`
      : '';
  return [ended, dead, dead === '' ? stuck : ''].filter((words) => words !== '').join(' ');
}

function deadWords({ activation, hidden }: PlaygroundState, { silent }: Standing): string {
  if (activation !== 'relu') return '';
  const layer = silent.findIndex((dead) => dead > 0);
  if (layer < 0) return '';
  const [dead, units] = [silent[layer]!, hidden[layer]!];
  const where = `hidden layer ${layer + 1}`;
  const why = 'the slope there is 0, so no step moves their weights';
  return dead === units
    ? `All ReLUs of ${where} are dead: they give 0 everywhere, ${why}, and nothing gets through. Try another start, a smaller learning rate, or leaky ReLU.`
    : `${dead} of the ${units} ReLUs of ${where} ${dead === 1 ? 'is' : 'are'} dead: 0 everywhere, and ${why}. Another start or leaky ReLU brings them back.`;
}

function stuckWords(state: PlaygroundState, { train, step }: Standing): string {
  if (train === null || train.accuracy > guessing) return '';
  const stands = `After ${grouped(step)} steps only ${percent(train.accuracy)} of the training points are right, hardly more than by guessing (loss ${lossText(train.loss)}): `;
  return stands + causeOf(state);
}

function causeOf({ hidden, l1, l2, rate, optimizer, activation }: PlaygroundState): string {
  const isAdaptive = optimizer === 'adam' || optimizer === 'rmsprop';
  if (hidden.length === 0) return 'without a hidden layer it has one straight line. Add one.';
  if (l1 >= 0.03 || l2 >= 0.1) return 'the penalty holds its weights near 0. Make it smaller.';
  if (rate >= (isAdaptive ? 0.3 : 3))
    return 'its steps are too large. Try a smaller learning rate.';
  if (rate <= (isAdaptive ? 0.0003 : 0.003))
    return 'its steps are tiny. Try a larger learning rate.';
  if (activation === 'sigmoid' && hidden.length > 1)
    return 'through several layers of sigmoids hardly any of the error comes back. Try tanh or ReLU.';
  return 'try another start, more units, or more layers.';
}

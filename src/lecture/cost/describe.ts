import { fixed, grouped } from '../../format.ts';
import { type CostName, type CostState, costNames } from './definition.ts';
import { question } from './exercise.ts';
import { looks } from './looks.ts';
import { train } from './model.ts';

/** What the picture shows, in sentences. */
export function describe(state: CostState): string {
  if (state.view === 'guess') {
    const { answer } = question(state.seed);
    if (state.guess === null) return 'The output starts high. You have not guessed yet.';
    return state.revealed
      ? `You guessed epoch ${state.guess}; it fell below 0.5 at epoch ${answer}.`
      : `Your guess is epoch ${state.guess}.`;
  }
  return costNames.map((name) => sentence(name, state)).join(' ');
}

/** How it fared up to the epoch that is looked at. */
function sentence(name: CostName, { start, learningRate, epochs, epoch }: CostState): string {
  const now = Math.min(epoch, Number(epochs));
  const { crossing, outputs } = train(name, start, learningRate, Number(epochs));
  const title = looks[name].title;
  if (crossing === 0) return `${title} starts below 0.5 already, at ${fixed(outputs[0]!, 3)}.`;
  if (now === 0) return `${title} starts at ${fixed(outputs[0]!, 3)}.`;
  if (crossing === null || crossing > now) {
    return `${title} is still at ${fixed(outputs[now]!, 3)} after ${now === 1 ? '1 epoch' : `${grouped(now)} epochs`}.`;
  }
  return `${title} brings the output below 0.5 at epoch ${grouped(crossing)}.`;
}

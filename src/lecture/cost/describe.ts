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

function sentence(name: CostName, { start, learningRate, epochs }: CostState): string {
  const { crossing, outputs } = train(name, start, learningRate, Number(epochs));
  const title = looks[name].title;
  if (crossing === 0) return `${title} starts below 0.5 already, at ${fixed(outputs[0]!, 3)}.`;
  if (crossing === null) {
    return `${title} is still at ${fixed(outputs.at(-1)!, 3)} after ${grouped(Number(epochs))} epochs.`;
  }
  return `${title} brings the output below 0.5 at epoch ${grouped(crossing)}.`;
}

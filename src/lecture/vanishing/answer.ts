import { scientific } from '../../format.ts';
import type { VanishingState } from './definition.ts';
import { question } from './exercise.ts';

export function answer({ seed }: VanishingState): string {
  const { network, signals, hidden } = question(seed);
  const { delta } = signals[hidden - 1]!;
  const behind = signals[hidden]!.delta;
  return `${network.depth} layers of ${network.activation}: the bar of layer ${hidden} is ‖δ‖ = ${scientific(delta)}, the one behind it times ${scientific(delta / behind)}.`;
}

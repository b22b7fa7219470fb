import type { RunSpec } from '../../../src/training/protocol.ts';
import { comparisons, type Rival } from '../comparisons.ts';
import type { MnistTrainingState } from '../definition.ts';
import { settingsOf } from '../network-choice.ts';
import { networkWords } from './network-words.ts';

export const mainRun = 'main';

export interface PlannedRun {
  readonly spec: RunSpec;
  readonly label: string;
}

/** The runs that a state asks for, the main one first. */
export function plannedRuns(state: MnistTrainingState, images: number): PlannedRun[] {
  const main = { id: mainRun, label: networkWords(state), network: state };
  const rivals: Rival[] = comparisons[state.compare].rivals(state);
  return [main, ...rivals].map(({ id, label, network }) => ({
    label,
    spec: { id, settings: settingsOf(network), images },
  }));
}

/** Equal for two states that train the same runs on the same images, whatever else is shown. */
export function runKey(state: MnistTrainingState): string {
  const { data, images } = state;
  return JSON.stringify([data, plannedRuns(state, images).map(({ spec }) => spec)]);
}

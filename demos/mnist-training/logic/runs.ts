import { comparisons, type Rival } from '../../../src/lecture/mnist-training/comparisons.ts';
import { codecs, type MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import { choiceOf, settingsOf } from '../../../src/lecture/mnist-training/network-choice.ts';
import type { RunSpec } from '../../../src/training/protocol.ts';
import type { SavedRun } from '../../../src/training/saved-run.ts';
import type { Codec } from '../../../src/url-state.ts';
import { networkWords } from './network-words.ts';

export const mainRun = 'main';

export interface PlannedRun {
  readonly spec: RunSpec;
  readonly label: string;
}

/** The runs that a state asks for, the main one first. */
export function plannedRuns(state: MnistTrainingState, images: number): PlannedRun[] {
  const { shift } = state;
  const moved = shift > 0 ? `, images moved by up to ${shift} px` : '';
  const main = { id: mainRun, label: `${networkWords(state)}${moved}`, network: state };
  const rivals: Rival[] = comparisons[state.compare].rivals(state);
  return [main, ...rivals].map(({ id, label, network }) => ({
    label,
    spec: { id, settings: settingsOf(network), images, ...(shift > 0 && { shift }) },
  }));
}

/** Equal for two states that train the same runs on the same images, whatever else is shown. */
export function runKey(state: MnistTrainingState): string {
  const { data, images } = state;
  return JSON.stringify([data, plannedRuns(state, images).map(({ spec }) => spec)]);
}

/**
 * The part of the state that replays a saved run.
 * @throws RangeError, with the end of a sentence, if no state of this demo does.
 */
export function replayOf({
  settings,
  data,
  images,
  shift = 0,
  step,
  replayable,
}: Pick<
  SavedRun,
  'settings' | 'data' | 'images' | 'shift' | 'step' | 'replayable'
>): Partial<MnistTrainingState> {
  if (!replayable) {
    throw new RangeError('training it from its seed makes other weights, as its file says');
  }
  if (settings.l1 !== 0) throw new RangeError('this demo trains without an L1 penalty');
  const replay = { ...choiceOf(settings), data, images, shift, step };
  for (const key of Object.keys(replay) as (keyof typeof replay)[]) {
    checkSetting(key, replay[key], codecs[key] as Codec<unknown>);
  }
  return replay;
}

/** @throws RangeError if a setting cannot be set here to this very value. */
function checkSetting(key: string, value: unknown, { format, parse }: Codec<unknown>): void {
  try {
    if (String(parse(format(value))) === String(value)) return;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`its “${key}” is ${value}: ${error.message}`);
  }
  throw new RangeError(`its “${key}” is ${value}, more exact than it can be set here`);
}

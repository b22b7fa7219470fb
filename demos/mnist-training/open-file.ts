import { readRun, type SavedRun } from '../../src/training/saved-run.ts';
import type { Store } from '../shared/state.ts';
import type { MnistTrainingState } from './definition.ts';
import { percent } from './logic/words.ts';
import { choiceOf } from './network-choice.ts';
import type { Session } from './session/session.ts';

/**
 * Opens a saved run: its weights read drawings at once, and its settings, seed and step become the
 * state, so that the run is replayed to the very same weights. What cannot be read changes nothing.
 */
export async function openFile(
  file: File,
  session: Session,
  store: Store<MnistTrainingState>,
): Promise<void> {
  let run: SavedRun;
  try {
    run = readRun(await file.text());
    checkForDigits(run.settings.layers);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    session.lent.fileWords.value = `“${file.name}” was not opened: ${error.message}. Everything here stays as it was.`;
    return;
  }
  const { settings, parameters, data, images, step, hash } = run;
  const words = `the network of “${file.name}” (${percent(run.accuracy)} when it was saved)`;
  session.lent.lend({ settings, parameters, data, words });
  session.lent.expect({ step, hash, file: file.name });
  store.settle();
  store.update({ ...choiceOf(settings), data, images, step });
  store.settle();
}

/** @throws RangeError if a network of these layers takes other images, or has other classes. */
function checkForDigits(layers: readonly number[]): void {
  if (layers[0] !== 784 || layers.at(-1) !== 10) {
    throw new RangeError(
      `its network is ${layers.join('-')}, but digits need 784 inputs and 10 outputs`,
    );
  }
}

import { messageOf } from '../../src/error-message.ts';
import type { MnistTrainingState } from '../../src/lecture/mnist-training/definition.ts';
import { readRun, type SavedRun } from '../../src/training/saved-run.ts';
import type { Store } from '../shared/state.ts';
import { replayOf, runKey } from './logic/runs.ts';
import { percent } from './logic/words.ts';
import type { Session } from './session/session.ts';

/**
 * Opens a saved run: its weights read drawings at once, and its settings, seed and step become the
 * state, so that the run is replayed to the very same weights. A run that cannot be replayed here reads
 * drawings beside the one of the page. What cannot be read changes nothing.
 */
export async function openFile(
  file: File,
  session: Session,
  store: Store<MnistTrainingState>,
): Promise<void> {
  let run: SavedRun;
  try {
    run = readRun(await textOf(file));
    checkForDigits(run.settings.layers);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    session.refuse(file.name, error.message);
    return;
  }
  const { settings, parameters, data, step, hash } = run;
  const words = `the network of “${file.name}” (${percent(run.accuracy)} when it was saved)`;
  session.lend({ settings, parameters, data, words });
  let replay: Partial<MnistTrainingState>;
  try {
    replay = replayOf(run);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    session.choose(file.name, error.message);
    return;
  }
  session.expect({ step, hash, file: file.name });
  const isHere = runKey({ ...store.state.peek(), ...replay }) === runKey(store.state.peek());
  const known = session.main.peek()?.moments.find((moment) => moment.step === step);
  store.settle();
  store.update(replay);
  store.settle();
  // The run of this page has been there: nothing is replayed.
  if (isHere && known !== undefined) session.compare(step, known.hash);
}

async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch (error) {
    throw new RangeError(`it could not be read (${messageOf(error)})`);
  }
}

/** @throws RangeError if a network of these layers takes other images, or has other classes. */
function checkForDigits(layers: readonly number[]): void {
  if (layers[0] !== 784 || layers.at(-1) !== 10) {
    throw new RangeError(
      `its network is ${layers.join('-')}, but digits need 784 inputs and 10 outputs`,
    );
  }
}

import { loadBrowserDataset } from '../datasets/browser.ts';
import { makeDigits } from '../datasets/built-in-digits.ts';
import { DataError } from '../datasets/data-error.ts';
import { datasets } from '../datasets/index.ts';
import { part } from '../datasets/part.ts';
import type { LoadData, LoadedData } from './images.ts';

/** Sizes of the built-in digits when they are written here: about 0.1 ms of work for each. */
const builtIn = { train: 12_000, test: 2000, piece: 2000 };
/** As `builtInDataset` has them. */
const seeds = { train: 1, test: 2 };

/** The dataset asked for, piece by piece; the built-in digits where it is not there or broken. */
export const load: LoadData = async (name, base, onPiece) => {
  if (name === 'built-in') return writeDigits(null, onPiece);
  const { title } = datasets[name];
  try {
    await loadBrowserDataset(name, base, {
      onPiece: (dataset) => onPiece({ ...dataset, problem: null }),
    });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const reason =
      error.kind === 'missing'
        ? `${title} is not here`
        : `${title} cannot be used: ${error.message}`;
    await writeDigits(`${reason}. It goes on with the built-in digits.`, onPiece);
  }
};

async function writeDigits(problem: string | null, onPiece: (data: LoadedData) => void) {
  const whole = makeDigits(0, seeds.train);
  const test = makeDigits(builtIn.test, seeds.test);
  const source = {
    name: 'built-in',
    ...datasets['built-in'],
    origin: 'made in this page',
  } as const;
  const inputs = new Uint8Array(builtIn.train * whole.inputSize);
  const labels = new Uint8Array(builtIn.train);
  for (let count = 0; count < builtIn.train; ) {
    const piece = makeDigits(builtIn.piece, seeds.train, count);
    inputs.set(piece.inputs, count * whole.inputSize);
    labels.set(piece.labels, count);
    count += builtIn.piece;
    const train = part({ ...whole, count, inputs, labels }, 0, count);
    onPiece({ train, test, source, problem, total: builtIn.train });
    // Lets the page's messages in between two pieces.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

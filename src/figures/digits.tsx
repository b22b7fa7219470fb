import { makeDigits } from '../datasets/built-in-digits.ts';
import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { ink } from './primitives/digit.ts';
import { Picture } from './primitives/picture.tsx';
import { Pixels } from './primitives/pixels.tsx';

interface DigitsState {
  columns: number;
  rows: number;
  seed: number;
}

/** A sheet of built-in digits as they come, one column per class. */
export const digits = figure(
  urlState<DigitsState>(
    {
      columns: number({ min: 1, max: 10, decimals: 0 }),
      rows: number({ min: 1, max: 6, decimals: 0 }),
      seed: number({ min: 0, max: 9999, decimals: 0 }),
    },
    { columns: 10, rows: 4, seed: 5 },
  ),
  ({ columns, rows, seed }) => {
    const cell = 104;
    const samples = makeDigits(40 * rows, seed);
    const size = samples.inputSize;
    const byClass = Array.from({ length: columns }, (_, digit) =>
      Array.from({ length: samples.count }, (_, i) => i)
        .filter((i) => samples.labels[i] === digit)
        .slice(0, rows),
    );
    return (
      <Picture
        width={columns * cell - 12}
        height={rows * cell - 12}
        title={`Built-in digits, ${rows} of each class`}
        description={`${columns} columns of handwritten digits from 0 to ${columns - 1}; each column shows the same digit in ${rows} different hands.`}
      >
        {byClass.map((indices, column) =>
          indices.map((index, row) => (
            <Pixels
              key={index}
              x={column * cell + 1}
              y={row * cell + 1}
              pixel={90 / 28}
              columns={28}
              values={ink(samples.inputs.subarray(index * size, (index + 1) * size))}
            />
          )),
        )}
      </Picture>
    );
  },
);

import { builtInDataset } from '../datasets/built-in-digits.ts';
import { datasets } from '../datasets/index.ts';
import type { LoadData } from './host.ts';

const sizes = { train: 10_000, test: 2000 };

export const load: LoadData = async (name, _base, onPiece) => {
  const problem =
    name === 'built-in'
      ? null
      : `${datasets[name].title} is not here, so this trains on the built-in digits.`;
  onPiece({ ...builtInDataset(sizes), problem, total: sizes.train });
};

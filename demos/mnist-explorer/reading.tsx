import { fixed } from '../../src/format.ts';
import { cellOf } from '../../src/lecture/mnist-explorer/place.ts';
import { tex } from '../shared/formula/tex.tsx';

interface ReadingProps {
  index: number;
  level: number;
  /** Whether the exercise asks for this very index. */
  secret: boolean;
  /** The pixel of the picture that was shuffled to this place; null without a shuffle. */
  from: number | null;
}

/** From row and column to a place in the list, and what stands there. */
export function Reading({ index, level, secret, from }: ReadingProps) {
  const { row, column } = cellOf(index);
  const place = secret ? '?' : index;
  return (
    <div class="reading">
      <p class="alone">{tex`i = 28 \cdot \mathrm{row} + \mathrm{column}`}</p>
      <p>{tex`i = 28 \cdot ${row} + ${column} = ${place}`}</p>
      <p>{tex`x_{${place}} = \tfrac{${level}}{255} = ${fixed(level / 255, 3)}`}</p>
      {from !== null && (
        <p class="soft">
          From row {cellOf(from).row}, column {cellOf(from).column} of the picture.
        </p>
      )}
    </div>
  );
}

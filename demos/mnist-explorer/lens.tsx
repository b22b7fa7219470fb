import { clamp } from '../../src/clamp.ts';
import { cellOf, indexOf, side } from '../../src/lecture/mnist-explorer/place.ts';

/** Rows and columns that the lens shows. */
const width = 5;

/** The grey levels around a place, as numbers. */
export function Lens({ pixels, index }: { pixels: Uint8Array; index: number }) {
  const { row, column } = cellOf(index);
  const from = (at: number) => clamp(at - 2, 0, side - width);
  const rows = Array.from({ length: width }, (_, i) => from(row) + i);
  const columns = Array.from({ length: width }, (_, i) => from(column) + i);
  return (
    <table class="lens" aria-label="Grey levels around the pixel">
      <thead>
        <tr>
          <td />
          {columns.map((c) => (
            <th key={c} scope="col" class={c === column ? 'here' : ''}>
              <span class="visually-hidden">column </span>
              {c}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r}>
            <th scope="row" class={r === row ? 'here' : ''}>
              <span class="visually-hidden">row </span>
              {r}
            </th>
            {columns.map((c) => {
              const level = pixels[indexOf({ row: r, column: c })]!;
              return (
                <td
                  key={c}
                  class={r === row && c === column ? 'here' : ''}
                  style={{ '--level': level / 255 }}
                >
                  {level}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

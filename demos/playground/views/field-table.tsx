import { useRef } from 'preact/hooks';
import { fixed } from '../../../src/format.ts';
import { reach } from '../../../src/lecture/playground/own-points.ts';
import type { Session } from '../session.ts';
import { fieldSize } from '../training/grid.ts';
import type { Picture } from '../training/protocol.ts';

const places = [-1, -0.5, 0, 0.5, 1];

/** The large picture as numbers at 25 places, for those who do not see it. */
export function FieldTable({ session }: { session: Session }) {
  const latest = session.figures.value;
  const picture = useRef(latest);
  // A table that changes while it is read is of no use.
  if (!session.playing.value || picture.current === null) picture.current = latest;
  return picture.current === null ? null : <Table picture={picture.current} />;
}

function Table({ picture }: { picture: Picture }) {
  const indexOf = (value: number) =>
    Math.round(((value + reach) / (2 * reach)) * (fieldSize - 2) + 0.5);
  const at = (x: number, y: number) => picture.field[indexOf(-y) * fieldSize + indexOf(x)]!;
  const what = picture.unit.layer < 0 ? 'Chance of orange' : 'Output of the unit shown';
  return (
    <div class="visually-hidden">
      <table>
        <caption>{what}, by place</caption>
        <thead>
          <tr>
            <th scope="col">x₂ \ x₁</th>
            {places.map((x) => (
              <th key={x} scope="col">
                {fixed(x, 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.toReversed().map((y) => (
            <tr key={y}>
              <th scope="row">{fixed(y, 1)}</th>
              {places.map((x) => (
                <td key={x}>{fixed(at(x, y), 2)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Fingerprint of the weights: <code>{picture.hash}</code>
      </p>
    </div>
  );
}

import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { grouped } from '../../../src/format.ts';
import { confusionOf, imagesIn } from '../logic/mistakes.ts';
import type { Session } from '../session/session.ts';
import { Gallery } from './gallery.tsx';

const classCount = 10;
const moves: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** How often each digit was taken for each; a cell shows its images. */
export function ConfusionPanel({ session }: { session: Session }) {
  const chosen = useSignal<readonly [label: number, predicted: number] | null>(null);
  const focused = useSignal<readonly [number, number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const data = session.data.value;
  const moment = session.moment.value;
  if (data === null || moment === null) {
    return <p class="empty">The confusion matrix appears with the first evaluation.</p>;
  }
  const { classNames } = data.source;
  const matrix = confusionOf(moment.predictions, data.testLabels);
  const worst = worstOf(matrix);
  const [label, predicted] = chosen.value ?? [-1, -1];

  return (
    <div class="confusion-panel">
      <table
        ref={table}
        class="confusion"
        onKeyDown={(event) => moveFocus(event, focused, table.current)}
      >
        <caption class="visually-hidden">
          Rows: what the digit is. Columns: what it was read as. Arrow keys go from cell to cell.
        </caption>
        <thead>
          <tr>
            <td class="corner">is ↓ read as →</td>
            {classNames.map((name) => (
              <th key={name} scope="col">
                {short(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classNames.map((name, row) => (
            <tr key={name}>
              <th scope="row">{short(name)}</th>
              {classNames.map((other, column) => {
                const isChosen = row === label && column === predicted;
                return (
                  <Cell
                    key={other}
                    reading={`${name} read as ${other}`}
                    value={matrix[row * classCount + column]!}
                    worst={worst}
                    isRight={row === column}
                    isChosen={isChosen}
                    isFocused={row === focused.value[0] && column === focused.value[1]}
                    onFocus={() => {
                      focused.value = [row, column];
                    }}
                    onChoose={() => {
                      chosen.value = isChosen ? null : [row, column];
                    }}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="cell-images">
        {chosen.value === null ? (
          <p class="soft">Choose a cell to see its images.</p>
        ) : (
          <Gallery
            session={session}
            indices={imagesIn(moment.predictions, data.testLabels, label, predicted)}
            title={(total) =>
              `${classNames[label]} read as ${classNames[predicted]}: ${grouped(total)} of the test digits`
            }
          />
        )}
      </div>
    </div>
  );
}

/** Arrow keys go from cell to cell. */
function moveFocus(
  event: KeyboardEvent,
  focused: Signal<readonly [number, number]>,
  table: HTMLTableElement | null,
) {
  const move = moves[event.key];
  if (move === undefined) return;
  event.preventDefault();
  const clampCell = (value: number) => Math.min(classCount - 1, Math.max(0, value));
  const [row, column] = focused.peek();
  const next = [clampCell(row + move[0]), clampCell(column + move[1])] as const;
  focused.value = next;
  table?.querySelectorAll('tbody tr')[next[0]]?.querySelectorAll('button')[next[1]]?.focus();
}

interface CellProps {
  /** What was read as what. */
  reading: string;
  value: number;
  /** The most frequent mistake's. */
  worst: number;
  isRight: boolean;
  isChosen: boolean;
  isFocused: boolean;
  onFocus: () => void;
  onChoose: () => void;
}

function Cell(props: CellProps) {
  const { reading, value, worst, isRight, isChosen, isFocused, onFocus, onChoose } = props;
  const strength = isRight ? 0.25 : Math.sqrt(value / worst);
  return (
    <td>
      <button
        type="button"
        class={isRight ? 'cell right' : value === worst ? 'cell worst' : 'cell'}
        style={{ '--strength': `${Math.round(strength * 50)}%` }}
        aria-pressed={isChosen}
        aria-label={`${reading}: ${value}`}
        tabIndex={isFocused ? 0 : -1}
        onFocus={onFocus}
        onClick={onChoose}
      >
        {value === 0 ? '·' : value}
      </button>
    </td>
  );
}

/** How often the most frequent mistake was made; 1 if there is none. */
function worstOf(matrix: Uint32Array): number {
  let worst = 1;
  matrix.forEach((value, cell) => {
    if (cell % (classCount + 1) !== 0) worst = Math.max(worst, value);
  });
  return worst;
}

/** Names of clothes are too long for a column. */
function short(name: string): string {
  return name.length > 4 ? `${name.slice(0, 3)}.` : name;
}

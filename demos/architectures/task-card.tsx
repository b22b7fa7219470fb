import { judge } from '../../src/lecture/architectures/exercise.ts';
import { type FamilyName, families } from '../../src/lecture/architectures/families.ts';
import type { Task } from '../../src/lecture/architectures/tasks.ts';

export interface DragHandlers {
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
  onPointerCancel(event: PointerEvent): void;
}

interface TaskCardProps {
  task: Task;
  place: FamilyName | null;
  isHeld: boolean;
  onChoose: () => void;
  onTurn: (by: 1 | -1) => void;
  onTakeBack: () => void;
  drag: DragHandlers;
}

const turns: Record<string, 1 | -1> = { ArrowRight: 1, ArrowLeft: -1 };

/** A task to sort. It stays in the list, with the network that it was given. */
export function TaskCard(props: TaskCardProps) {
  const { task, place, isHeld, onChoose, onTurn, onTakeBack, drag } = props;
  const verdict = place === null ? null : judge(task, place);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = turns[event.key];
    const isBack = event.key === 'Delete' || event.key === 'Backspace';
    if (by === undefined && !isBack) return;
    event.preventDefault();
    if (by !== undefined) onTurn(by);
    else if (place !== null) onTakeBack();
  };
  return (
    <li>
      <button
        type="button"
        class={`task ${verdict === null ? '' : verdict.passed ? 'right' : 'wrong'}`}
        aria-pressed={isHeld}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        {...drag}
      >
        <span class="task-title">{task.title}</span>
        {place !== null && verdict !== null && (
          <span class="task-place">
            <span class={verdict.passed ? 'mark right' : 'mark wrong'} aria-hidden="true">
              {verdict.passed ? '✓' : '✗'}
            </span>{' '}
            {families[place].short}
            <span class="visually-hidden">, {verdict.passed ? 'right' : 'wrong'}</span>
          </span>
        )}
        <span class="visually-hidden">; left and right arrow keys change its network</span>
      </button>
    </li>
  );
}

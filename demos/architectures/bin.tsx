import { judge } from '../../src/lecture/architectures/exercise.ts';
import { type FamilyName, families } from '../../src/lecture/architectures/families.ts';
import type { Task } from '../../src/lecture/architectures/tasks.ts';

interface BinProps {
  name: FamilyName;
  /** The task that can be put here now; null if none is held. */
  held: string | null;
  isOver: boolean;
  tasks: readonly Task[];
  onPut: () => void;
}

/** A network, and the tasks that were given to it. */
export function Bin({ name, held, isOver, tasks, onPut }: BinProps) {
  const { name: title, short, madeFor } = families[name];
  return (
    <button
      type="button"
      class={isOver ? 'bin over' : 'bin'}
      data-family={name}
      aria-disabled={held === null}
      onClick={() => {
        if (held !== null) onPut();
      }}
    >
      <strong class="long-name">{title}</strong>
      <strong class="short-name">{short}</strong>
      <span class="made-for">{madeFor}</span>
      <span class="visually-hidden">
        {held === null ? '; choose a task first' : `; put “${held}” here`}
      </span>
      <span class="chips">
        {tasks.map((task) => {
          const { passed } = judge(task, name);
          return (
            <span key={task.short} class={passed ? 'chip right' : 'chip wrong'}>
              <span aria-hidden="true">{passed ? '✓' : '✗'}</span> {task.short}
              <span class="visually-hidden">, {passed ? 'right' : 'wrong'};</span>
            </span>
          );
        })}
      </span>
    </button>
  );
}

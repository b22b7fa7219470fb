import { useSignal } from '@preact/signals';
import type { ArchitecturesState } from '../../src/lecture/architectures/definition.ts';
import { judge } from '../../src/lecture/architectures/exercise.ts';
import {
  type FamilyName,
  families,
  familyNames,
} from '../../src/lecture/architectures/families.ts';
import { tasks } from '../../src/lecture/architectures/tasks.ts';
import { announce } from '../shared/announce.tsx';
import type { Demo } from '../shared/demo.ts';
import { type Dragging, useDrag } from './drag.ts';

export interface Sorting {
  /** The task that is being placed, or was last. */
  readonly current: number | null;
  /** The task in the hand: the next network chosen gets it. */
  readonly held: number | null;
  readonly drag: Dragging;
  /** Gives a task to a network, or puts it back on the pile. */
  put(task: number, family: FamilyName | null): void;
  /** Takes a task into the hand, or lets go of it. */
  choose(task: number): void;
  /** The network before or after, and the pile between last and first. */
  turn(task: number, by: 1 | -1): void;
}

/** Sorting by a pointer, by two clicks, or by arrow keys: all of them put a task into one place. */
export function useSorting(demo: Demo<ArchitecturesState>): Sorting {
  const { places } = demo.state.value;
  const current = useSignal<number | null>(null);
  const isHeld = useSignal(false);

  const put = (task: number, family: FamilyName | null) => {
    current.value = task;
    isHeld.value = false;
    demo.update({ places: places.with(task, family) });
    announce(tell(task, family));
  };
  const drag = useDrag({
    onTake: (task) => {
      current.value = task;
    },
    onDrop: put,
  });

  return {
    current: current.value,
    held: isHeld.value ? current.value : drag.task.value,
    drag,
    put,
    choose(task) {
      isHeld.value = !(isHeld.value && current.value === task);
      current.value = task;
    },
    turn(task, by) {
      const ring = [null, ...familyNames];
      const at = ring.indexOf(places[task]!);
      put(task, ring[(at + by + ring.length) % ring.length]!);
      isHeld.value = true;
    },
  };
}

function tell(task: number, family: FamilyName | null): string {
  const { title } = tasks[task]!;
  if (family === null) return `${title}: back on the pile`;
  const { passed, reason } = judge(tasks[task]!, family);
  return `${title}: ${families[family].name}. ${passed ? 'Right' : 'Wrong'}. ${reason}`;
}

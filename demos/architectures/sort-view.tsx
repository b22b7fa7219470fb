import { useSignal } from '@preact/signals';
import type { ArchitecturesState } from '../../src/lecture/architectures/definition.ts';
import { checkAll, judge } from '../../src/lecture/architectures/exercise.ts';
import {
  type FamilyName,
  families,
  familyNames,
} from '../../src/lecture/architectures/families.ts';
import { tasks } from '../../src/lecture/architectures/tasks.ts';
import { announce } from '../shared/announce.tsx';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { Bin } from './bin.tsx';
import { useDrag } from './drag.ts';
import { TaskCard } from './task-card.tsx';
import { ViewChoice } from './view-choice.ts';

/** Tasks on the left, networks on the right: drag, or choose a task and then its network. */
export function SortView({ demo }: { demo: Demo<ArchitecturesState> }) {
  const { places } = demo.state.value;
  /** The task that is being placed, or was last. */
  const current = useSignal<number | null>(null);
  /** Whether the next network chosen gets it. */
  const isHeld = useSignal(false);

  const put = (task: number, family: FamilyName | null) => {
    current.value = task;
    isHeld.value = false;
    demo.update({ places: places.map((place, i) => (i === task ? family : place)) });
    announce(tell(task, family));
  };
  const drag = useDrag({
    onTake: (task) => {
      current.value = task;
    },
    onDrop: put,
  });
  const choose = (task: number) => {
    isHeld.value = !(isHeld.value && current.value === task);
    current.value = task;
  };
  /** Arrow keys: the network before or after, and the pile between last and first. */
  const turn = (task: number, by: number) => {
    const ring = [null, ...familyNames];
    const at = ring.indexOf(places[task]!);
    put(task, ring[(at + by + ring.length) % ring.length]!);
    isHeld.value = true;
  };
  const held = isHeld.value ? current.value : drag.task.value;

  return (
    <div class="split sorting">
      <section class="stage" aria-label="Tasks">
        <ViewChoice demo={demo} />
        <ul class="tasks">
          {tasks.map((task, i) => (
            <TaskCard
              key={task.short}
              task={task}
              place={places[i]!}
              isHeld={held === i}
              onChoose={() => choose(i)}
              onTurn={(by) => turn(i, by)}
              onTakeBack={() => put(i, null)}
              drag={drag.handlers(i)}
            />
          ))}
        </ul>
      </section>
      <section class="panel" aria-label="Networks">
        <div class="sorter">
          <div class={held === null ? 'bins' : 'bins open'}>
            {familyNames.map((name) => (
              <Bin
                key={name}
                name={name}
                held={held === null ? null : tasks[held]!.title}
                isOver={drag.over.value === name}
                tasks={tasks.filter((_, i) => places[i] === name)}
                onPut={() => {
                  if (current.value !== null) put(current.value, name);
                }}
              />
            ))}
          </div>
          <p class="reason">
            <Reason task={current.value} places={places} held={held} />
          </p>
        </div>
        <ExercisePanel
          verdict={checkAll(places)}
          text="Put each task with a network that is built for it. Some have two."
        />
      </section>
    </div>
  );
}

interface ReasonProps {
  /** The task placed last. */
  task: number | null;
  places: readonly (FamilyName | null)[];
  held: number | null;
}

/** Why the network suits the task or not; before that, what to do. */
function Reason({ task, places, held }: ReasonProps) {
  const place = task === null ? null : places[task];
  if (task === null || place == null) {
    return held === null
      ? 'Drag a task to a network, or choose the task first and then its network.'
      : `“${tasks[held]!.title}”: now choose its network.`;
  }
  const { passed, reason: why } = judge(tasks[task]!, place);
  return (
    <>
      <strong class={passed ? 'mark right' : 'mark wrong'}>{passed ? '✓' : '✗'}</strong>{' '}
      <strong>{tasks[task]!.short}.</strong> {why}
    </>
  );
}

function tell(task: number, family: FamilyName | null): string {
  const { title } = tasks[task]!;
  if (family === null) return `${title}: back on the pile`;
  const { passed, reason } = judge(tasks[task]!, family);
  return `${title}: ${families[family].name}. ${passed ? 'Right' : 'Wrong'}. ${reason}`;
}

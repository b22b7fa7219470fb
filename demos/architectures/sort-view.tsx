import type { ArchitecturesState } from '../../src/lecture/architectures/definition.ts';
import { checkAll, judge } from '../../src/lecture/architectures/exercise.ts';
import { type FamilyName, familyNames } from '../../src/lecture/architectures/families.ts';
import { tasks } from '../../src/lecture/architectures/tasks.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { Bin } from './bin.tsx';
import { useSorting } from './sorting.ts';
import { TaskCard } from './task-card.tsx';
import { ViewChoice } from './view-choice.ts';

/** Tasks on the left, networks on the right: drag, or choose a task and then its network. */
export function SortView({ demo }: { demo: Demo<ArchitecturesState> }) {
  const { places } = demo.state.value;
  const sorting = useSorting(demo);
  const { current, held } = sorting;

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
              onChoose={() => sorting.choose(i)}
              onTurn={(by) => sorting.turn(i, by)}
              onTakeBack={() => sorting.put(i, null)}
              drag={sorting.drag.handlers(i)}
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
                isOver={sorting.drag.over.value === name}
                tasks={tasks.filter((_, i) => places[i] === name)}
                onPut={() => {
                  if (current !== null) sorting.put(current, name);
                }}
              />
            ))}
          </div>
          <p class="reason">
            <Reason task={current} places={places} held={held} />
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

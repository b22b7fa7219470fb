import { answers } from './exercise.ts';
import { families } from './families.ts';
import { tasks } from './tasks.ts';

export function answer(): string {
  return tasks
    .map(
      (task) =>
        `${task.short}: ${answers(task)
          .map((name) => families[name].name)
          .join(' or ')}.`,
    )
    .join(' ');
}

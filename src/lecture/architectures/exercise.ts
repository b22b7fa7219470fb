import type { Verdict } from '../shared/verdict.ts';
import { type Family, type FamilyName, families, familyNames, properties } from './families.ts';
import { type Task, tasks } from './tasks.ts';

/** Where each task was put; null if it still lies on the pile. */
export type Places = readonly (FamilyName | null)[];

/** Whether a network of the family is built for the task, by what the task has, and why. */
export function judge(task: Task, name: FamilyName): Verdict {
  const family: Family = families[name];
  const obstacle = family.fails.find((property) => task.has.includes(property));
  const isSuited = family.suits.some((needs) => needs.every((need) => task.has.includes(need)));
  const passed = isSuited && obstacle === undefined;
  const note = task.notes?.[name];
  if (passed && note !== undefined) return { passed, reason: `${note}.` };
  const has = obstacle ?? telling(task, family, passed);
  return { passed, reason: `${family.does}. Here is ${properties[has]}.` };
}

/** The property of the task that says most about why the family suits it or does not. */
function telling(task: Task, { suits }: Family, passed: boolean): Task['has'][number] {
  const wanted = suits.flat();
  const missing = task.has.find((property) => !wanted.includes(property));
  return passed ? task.has[0]! : (missing ?? task.has[0]!);
}

/** Every family that is built for the task. */
export function answers(task: Task): FamilyName[] {
  return familyNames.filter((name) => judge(task, name).passed);
}

export function countRight(places: Places): number {
  return tasks.filter((task, i) => {
    const place = places[i];
    return place != null && judge(task, place).passed;
  }).length;
}

/** Passes when every task lies with a network that is built for it. */
export function checkAll(places: Places): Verdict {
  const right = countRight(places);
  const placed = places.filter((place) => place !== null).length;
  if (right === tasks.length) {
    return { passed: true, reason: 'Every task lies with a network that knows its data.' };
  }
  const wrong = placed - right;
  const open = tasks.length - placed;
  const parts = [`${right} of ${tasks.length} right`];
  if (wrong > 0) parts.push(`${wrong} wrong`);
  if (open > 0) parts.push(`${open} to sort`);
  return { passed: false, reason: `${parts.join(', ')}.` };
}

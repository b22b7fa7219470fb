import { beginAt, type Position } from './position.ts';
import { slideName, slides } from './slots.ts';

/** Where a page that is loaded again has to be. */
interface Goal {
  readonly name: string;
  readonly step: number;
}

const key = 'deckGoal';

/** Loads the page again, at a slide that can have another number then. */
export function reloadAt(slide: SVGSVGElement, step: number): void {
  const goal: Goal = { name: slideName(slide), step };
  // The state keeps Bespoke's key for the windows of one presentation, too.
  history.replaceState({ ...history.state, [key]: goal }, '');
  location.reload();
}

/** Has a page that was loaded again begin where it was to be. Call it before Bespoke starts. */
export function beginAtGoal(): void {
  const place = goalPlace();
  if (place) beginAt(place);
}

/** The same once more, after Bespoke has started: another window may have led it elsewhere meanwhile. */
export function goalAfterReload(): Position | undefined {
  const place = goalPlace();
  const { [key]: _, ...state } = history.state ?? {};
  history.replaceState(state, '');
  return place;
}

/** Undefined if none was asked for, or the slide is gone: the page stays at its number then. */
function goalPlace(): Position | undefined {
  const goal: Goal | undefined = history.state?.[key];
  const slide = slides().findIndex((each) => slideName(each) === goal?.name);
  return goal === undefined || slide < 0 ? undefined : { slide, step: goal.step };
}

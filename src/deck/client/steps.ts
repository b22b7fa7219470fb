import { stageIn, withoutStage, withStage } from '../../lecture/stages.ts';
import { type Memory, type Slot, slides } from './slots.ts';

/**
 * Puts the steps of a slide to its demos. A demo keeps what was done to it until another step is
 * reached, so leaving and coming back changes nothing; and from step to step where they only change its stage.
 * @returns the slots whose state changed.
 */
export function applySteps(slots: readonly Slot[], slide: number): Slot[] {
  const steps = [...(slides()[slide]?.querySelectorAll<HTMLElement>('.step[data-demo]') ?? [])];
  return slots.filter((slot) => {
    if (slot.slide !== slide) return false;
    const own = steps.filter((step) => step.dataset.demo === slot.demo);
    const reached = own.findLastIndex((step) => step.dataset.bespokeMarpFragment === 'active');
    if (own.length === 0 || reached === slot.step) return false;
    const queries = own.map((step) => step.dataset.state ?? '');
    slot.memory = memoryAt(slot, queries, reached);
    slot.step = reached;
    return true;
  });
}

/**
 * What a demo is told at a step of its slide: what the step says; if that is but a stage, what it was told or did last.
 * @param queries of the steps
 * @param reached −1 for the slide before its first step
 */
export function memoryAt(
  slot: Pick<Slot, 'query' | 'memory' | 'step'>,
  queries: readonly string[],
  reached: number,
): Memory {
  const saidAt = (step: number) => queries.slice(0, step + 1).findLastIndex(saysState);
  const queryAt = (step: number) => queries[step] ?? slot.query;
  const said = saidAt(reached);
  const isSame = said === saidAt(slot.step) && slot.memory !== undefined;
  const before = isSame ? slot.memory! : { query: queryAt(said) };
  if (!isSame && said === reached) return before;
  const stages = [slot.query, ...queries.slice(0, reached + 1)].map(stageIn);
  const stage = stages.findLast((name) => name !== null);
  return stage ? { ...before, query: withStage(before.query, stage) } : before;
}

/** Whether a step says more than a stage; one that says nothing says the state of the demo's start. */
function saysState(query: string): boolean {
  return stageIn(query) === null || withoutStage(query) !== '';
}

/**
 * A click on a step goes there, by as many keys as it takes: Bespoke offers no other way. On a page,
 * which has no steps, its link opens the demo in that state.
 */
export function jumpToSteps(isReading: () => boolean): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || isReading()) return;
    const step = event.target.closest('.step[data-marpit-fragment]');
    const slide = step?.closest('svg[data-marpit-svg]');
    if (!step || !slide) return;
    event.preventDefault();
    const fragments = [...slide.querySelectorAll('[data-marpit-fragment]')];
    const reached = fragments.findLastIndex(
      (fragment) => fragment.getAttribute('data-bespoke-marp-fragment') === 'active',
    );
    const distance = fragments.indexOf(step) - reached;
    const key = distance > 0 ? 'ArrowRight' : 'ArrowLeft';
    for (let i = 0; i < Math.abs(distance); i++) {
      document.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    }
  });
}

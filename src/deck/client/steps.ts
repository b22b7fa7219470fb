import { type Slot, slides } from './slots.ts';

/**
 * Puts the steps of a slide to its demos. A demo keeps what was done to it until another step is
 * reached, so leaving and coming back changes nothing.
 * @returns the slots whose state changed.
 */
export function applySteps(slots: readonly Slot[], slide: number): Slot[] {
  const steps = [...(slides()[slide]?.querySelectorAll<HTMLElement>('.step[data-demo]') ?? [])];
  return slots.filter((slot) => {
    if (slot.slide !== slide) return false;
    const own = steps.filter((step) => step.dataset.demo === slot.demo);
    const reached = own.findLastIndex((step) => step.dataset.bespokeMarpFragment === 'active');
    if (own.length === 0 || reached === slot.step) return false;
    slot.step = reached;
    slot.memory = { query: own[reached]?.dataset.state ?? slot.query };
    return true;
  });
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

import { measureListings } from './listings.ts';
import { Sheet } from './sheet.ts';
import { slides } from './slots.ts';

/** A phone, either way up, or a window as narrow; a laptop whose page is enlarged goes on showing slides. */
const phone =
  '(max-width: 440px), (pointer: coarse) and (max-width: 600px), (pointer: coarse) and (max-height: 500px)';

/**
 * On a phone a deck whose theme asks for it reads as a page: its slides stand below one another in the
 * phone's own width, demos are cards that open full screen. Slides that the deck's own style lays out
 * are in it as they are, whole. The address keeps the slide, so that Back returns to it.
 * @param onChange when the phone is turned, or the window made narrow or wide.
 */
export function readAsPage(onChange: () => void): { matches(): boolean } {
  if (document.querySelector('section[data-parts]') === null) return { matches: () => false };
  const media = matchMedia(phone);
  const sheets = slides().map((slide) => new Sheet(slide));
  const fit = new ResizeObserver(() => {
    if (media.matches) for (const sheet of sheets) sheet.fit();
  });
  const goal = keepGoal();
  const seen = new IntersectionObserver(
    (entries) => {
      if (!goal.isKept()) keepAddress(entries);
    },
    { rootMargin: '-45% 0px -45% 0px' },
  );

  const apply = () => {
    const isReading = media.matches;
    const number = Number.parseInt(location.hash.slice(1), 10);
    document.body.toggleAttribute('data-reading', isReading);
    for (const { slide, section } of sheets) {
      section?.toggleAttribute('data-reading', isReading);
      if (isReading && section) fit.observe(section);
      for (const figure of section?.querySelectorAll<HTMLElement>('figure.figure, pre, marp-pre') ??
        []) {
        // They scroll sideways then, which keys must be able to do.
        if (isReading) figure.tabIndex = 0;
        else figure.removeAttribute('tabindex');
      }
      // Bespoke makes all slides but one inert; the property is too new for CSS linters.
      slide.style.setProperty('interactivity', isReading ? 'auto' : '');
      if (isReading) {
        seen.observe(slide);
        slide.removeAttribute('aria-hidden');
      }
    }
    if (isReading) {
      goal.keep(number);
    } else {
      goal.drop();
      fit.disconnect();
      seen.disconnect();
      for (const sheet of sheets) sheet.restore();
    }
  };

  // Bespoke hides all slides but one from screen readers.
  const hidden = new MutationObserver(() => {
    if (!media.matches) return;
    for (const slide of slides()) slide.removeAttribute('aria-hidden');
  });
  for (const slide of slides()) hidden.observe(slide, { attributeFilter: ['aria-hidden'] });

  leaveScrollingToBrowser(() => media.matches, goal.drop);
  addEventListener('hashchange', goal.drop);
  void measureListings();
  media.addEventListener('change', () => {
    apply();
    onChange();
  });
  apply();
  return { matches: () => media.matches };
}

function keepAddress(entries: readonly IntersectionObserverEntry[]): void {
  const shown = entries.find((entry) => entry.isIntersecting)?.target;
  if (!shown) return;
  const number = slides().indexOf(shown as SVGSVGElement) + 1;
  history.replaceState(history.state, '', `#${number}`);
}

/**
 * Keeps the slide that the address names at the top until somebody scrolls: those above it get their heights
 * one by one, and not every browser keeps in place what is seen.
 */
function keepGoal() {
  let goal: SVGSVGElement | undefined;
  const scroll = () => goal?.scrollIntoView({ block: 'start' });
  const heights = new ResizeObserver(scroll);
  const page = document.getElementById(':$p')!;
  return {
    isKept: () => goal !== undefined,
    /** @param number of the slide, from 1 */
    keep(number: number) {
      if (!(number > 1)) return;
      goal = slides()[number - 1];
      scroll();
      heights.observe(page);
    },
    drop() {
      goal = undefined;
      heights.disconnect();
    },
  };
}

/**
 * Bespoke takes wheel, swipes and arrows to turn slides; here they scroll.
 * @param onScroll whenever somebody does, or may
 */
function leaveScrollingToBrowser(isReading: () => boolean, onScroll: () => void): void {
  addEventListener('pointerdown', onScroll, { capture: true, passive: true });
  for (const type of ['wheel', 'touchstart', 'touchmove', 'touchend', 'keydown']) {
    addEventListener(
      type,
      (event) => {
        if (!isReading()) return;
        onScroll();
        event.stopImmediatePropagation();
      },
      { capture: true, passive: true },
    );
  }
}

import { measureListings } from './listings.ts';
import { slides } from './slots.ts';

/** A phone, either way up. */
const phone = '(max-width: 600px), (pointer: coarse) and (max-height: 500px)';

/**
 * On a phone a deck reads as a page: its slides stand below one another in the phone's own width,
 * demos are cards that open full screen. The address keeps the slide, so that Back returns to it.
 * @param onChange when the phone is turned, or the window made narrow or wide.
 */
export function readAsPage(onChange: () => void): { matches(): boolean } {
  const media = matchMedia(phone);
  const fit = new ResizeObserver((entries) => {
    for (const { target } of entries) fitSlide(target as HTMLElement);
  });
  const seen = new IntersectionObserver(keepAddress, { rootMargin: '-45% 0px -45% 0px' });

  const apply = () => {
    const isReading = media.matches;
    const number = Number.parseInt(location.hash.slice(1), 10);
    document.body.toggleAttribute('data-reading', isReading);
    for (const slide of slides()) {
      for (const section of slide.querySelectorAll('section')) {
        section.toggleAttribute('data-reading', isReading);
        if (isReading) fit.observe(section);
      }
      for (const figure of slide.querySelectorAll<HTMLElement>('figure.figure, pre, marp-pre')) {
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
      scrollToSlide(number);
    } else {
      fit.disconnect();
      seen.disconnect();
      for (const slide of slides()) asSlide(slide);
    }
  };

  // Bespoke hides all slides but one from screen readers.
  const hidden = new MutationObserver(() => {
    if (!media.matches) return;
    for (const slide of slides()) slide.removeAttribute('aria-hidden');
  });
  for (const slide of slides()) hidden.observe(slide, { attributeFilter: ['aria-hidden'] });

  leaveScrollingToBrowser(() => media.matches);
  void measureListings();
  media.addEventListener('change', () => {
    apply();
    onChange();
  });
  apply();
  return { matches: () => media.matches };
}

/** Gives the slide's picture the height of its text. */
function fitSlide(section: HTMLElement): void {
  const slide = section.closest('svg');
  if (!slide || !document.body.hasAttribute('data-reading')) return;
  setSize(slide, document.documentElement.clientWidth, section.offsetHeight);
}

function asSlide(slide: SVGSVGElement): void {
  setSize(slide, 1280, 720);
  slide.style.height = '';
}

function setSize(slide: SVGSVGElement, width: number, height: number): void {
  slide.setAttribute('viewBox', `0 0 ${width} ${height}`);
  slide.style.height = `${height}px`;
  for (const part of slide.querySelectorAll('foreignObject')) {
    part.setAttribute('width', String(width));
    part.setAttribute('height', String(height));
  }
}

function keepAddress(entries: readonly IntersectionObserverEntry[]): void {
  const shown = entries.find((entry) => entry.isIntersecting)?.target;
  if (!shown) return;
  const number = slides().indexOf(shown as SVGSVGElement) + 1;
  history.replaceState(history.state, '', `#${number}`);
}

function scrollToSlide(number: number): void {
  if (number > 1) {
    // After the slides have their heights.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => slides()[number - 1]?.scrollIntoView({ block: 'start' })),
    );
  }
}

/** Bespoke takes wheel, swipes and arrows to turn slides; here they scroll. */
function leaveScrollingToBrowser(isReading: () => boolean): void {
  for (const type of ['wheel', 'touchstart', 'touchmove', 'touchend', 'keydown']) {
    addEventListener(
      type,
      (event) => {
        if (isReading()) event.stopImmediatePropagation();
      },
      { capture: true, passive: true },
    );
  }
}

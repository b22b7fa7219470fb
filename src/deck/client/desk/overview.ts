import { goTo } from '../position.ts';
import { slides } from '../slots.ts';
import { shownSlide } from './place.ts';
import { slideTitle } from './slide-words.ts';

/** Pixels that a slide has to be wide to be known again. */
const leastWidth = 230;

/**
 * All slides with their titles, to choose one: the deck's own, laid out anew, with a button over each. Marp's
 * overview is a second deck in a frame, which takes seconds to load and has keys of its own.
 * @param onChange when it opens or closes
 */
export function createOverview(onChange: (isOpen: boolean) => void) {
  const parent = document.getElementById(':$p')!;
  let buttons: HTMLButtonElement[] = [];
  let columns = 1;

  function arrange(): void {
    columns = Math.max(2, Math.floor(parent.clientWidth / leastWidth));
    parent.style.setProperty('--columns', String(columns));
    for (const [index, slide] of slides().entries()) {
      const cell = { column: (index % columns) + 1, row: 2 * Math.floor(index / columns) + 1 };
      slide.style.gridArea = `${cell.row} / ${cell.column}`;
      const { width, height } = slide.viewBox.baseVal;
      slide.style.aspectRatio = `${width} / ${height}`;
      buttons[index]!.style.gridArea = `${cell.row} / ${cell.column} / span 2`;
    }
  }

  function open(): void {
    const current = shownSlide()?.index ?? 0;
    buttons = slides().map((_, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'desk-overview-slide';
      button.textContent = `${index + 1} ${slideTitle(index)}`;
      if (index === current) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => {
        close();
        goTo({ slide: index, step: 0 });
      });
      return button;
    });
    document.body.dataset.overview = '';
    parent.append(...buttons);
    arrange();
    addEventListener('resize', arrange);
    buttons[current]?.focus();
    buttons[current]?.scrollIntoView({ block: 'center' });
    onChange(true);
  }

  function close(): void {
    delete document.body.dataset.overview;
    removeEventListener('resize', arrange);
    for (const button of buttons) button.remove();
    for (const { style } of slides()) {
      style.gridArea = '';
      style.aspectRatio = '';
    }
    buttons = [];
    parent.scrollTop = 0;
    onChange(false);
  }

  const isOpen = () => buttons.length > 0;
  const toggle = () => (isOpen() ? close() : open());

  // Marp's buttons for its own.
  const asked = '[data-bespoke-marp-osc="overview"], .bespoke-marp-presenter-info-page';
  addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(asked)) return;
      event.stopImmediatePropagation();
      toggle();
    },
    { capture: true },
  );

  return {
    isOpen,
    toggle,
    close,
    /** @returns whether the key was one for moving in it. */
    onKey(event: KeyboardEvent): boolean {
      const steps: Record<string, number> = {
        ArrowLeft: -1,
        ArrowRight: 1,
        ArrowUp: -columns,
        ArrowDown: columns,
        PageUp: -3 * columns,
        PageDown: 3 * columns,
        Home: Number.NEGATIVE_INFINITY,
        End: Number.POSITIVE_INFINITY,
      };
      const by = steps[event.key];
      if (by === undefined) return false;
      const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const next = buttons[Math.max(0, Math.min(now + by, buttons.length - 1))];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
      return true;
    },
  };
}

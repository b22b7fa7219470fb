import { goTo } from '../position.ts';
import { slides } from '../slots.ts';
import { createButton } from './button.ts';
import { clearGrid, columnsIn, layGrid, stepOfKey } from './overview-grid.ts';
import { shownSlide } from './place.ts';
import { slideTitle } from './slide-words.ts';

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
    columns = columnsIn(parent.clientWidth);
    parent.style.setProperty('--columns', String(columns));
    layGrid(buttons, columns);
  }

  function open(): void {
    const current = shownSlide()?.index ?? 0;
    buttons = slides().map((_, index) =>
      slideButton(index, () => {
        close();
        goTo({ slide: index, step: 0 });
      }),
    );
    const shown = buttons[current];
    shown?.setAttribute('aria-current', 'true');
    document.body.dataset.overview = '';
    parent.append(...buttons);
    arrange();
    addEventListener('resize', arrange);
    shown?.focus();
    shown?.scrollIntoView({ block: 'center' });
    onChange(true);
  }

  /** @returns whether it was open. */
  function close(): boolean {
    if (buttons.length === 0) return false;
    delete document.body.dataset.overview;
    removeEventListener('resize', arrange);
    for (const button of buttons) button.remove();
    clearGrid();
    buttons = [];
    parent.scrollTop = 0;
    onChange(false);
    return true;
  }

  function toggle(): void {
    if (!close()) open();
  }
  hearMarpsButtons(toggle);

  return {
    toggle,
    close,
    /** @returns whether the key was one for moving in it. */
    onKey({ key }: KeyboardEvent): boolean {
      const step = stepOfKey(key, columns);
      if (buttons.length === 0 || step === undefined) return false;
      const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const next = buttons[Math.max(0, Math.min(now + step, buttons.length - 1))];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
      return true;
    },
  };
}

function slideButton(index: number, choose: () => void): HTMLButtonElement {
  const button = createButton(`${index + 1} ${slideTitle(index)}`, choose);
  button.className = 'desk-overview-slide';
  return button;
}

/** Those for Marp's own overview open this one. */
function hearMarpsButtons(toggle: () => void): void {
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
}

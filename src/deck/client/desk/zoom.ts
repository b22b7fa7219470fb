import { shownSlide } from './place.ts';

const factor = 2.5;

/**
 * Closer to a detail: a click with Alt goes to it, another one back. Over a demo the click is the demo's,
 * which passes it on.
 */
export function createZoom(onChange: () => void) {
  let isClose = false;

  const zoom = (x: number, y: number) => {
    const shown = shownSlide();
    const stage = shown?.svg.parentElement;
    if (!shown || !stage) return;
    isClose = !isClose;
    stage.classList.toggle('desk-close', isClose);
    stage.style.transformOrigin = `${x}px ${y}px`;
    stage.style.transform = isClose ? `scale(${factor})` : '';
    onChange();
  };
  addEventListener(
    'click',
    (event) => {
      if (!event.altKey || event.button !== 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      zoom(event.clientX, event.clientY);
    },
    { capture: true },
  );

  return {
    isClose: () => isClose,
    end: () => isClose && zoom(0, 0),
  };
}

import type { Spot } from '../remote/protocol.ts';

/** Part of the slide that an arrow key moves the pointer by. */
const step = 0.04;

/**
 * The slide's outline, on which a finger points.
 * @param point tells where; null when it points nowhere. What it does may take its time: of the places that come
 * up meanwhile only the last is told.
 */
export function createPad(
  pad: HTMLElement,
  spot: HTMLElement,
  point: (at: Spot | null) => Promise<void>,
) {
  pad.tabIndex = 0;
  let at: Spot | null = null;
  let told: Spot | null = null;
  let isTelling = false;

  async function tell(): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    while (told !== at) {
      told = at;
      await point(told);
    }
    isTelling = false;
  }

  function move(to: Spot | null): void {
    at = to;
    spot.hidden = at === null;
    if (at) Object.assign(spot.style, { left: `${100 * at[0]}%`, top: `${100 * at[1]}%` });
    void tell();
  }

  const under = ({ clientX, clientY }: PointerEvent): Spot => {
    const { left, top, width, height } = pad.getBoundingClientRect();
    return [within((clientX - left) / width), within((clientY - top) / height)];
  };
  pad.addEventListener('pointerdown', (event) => {
    pad.setPointerCapture(event.pointerId);
    move(under(event));
  });
  pad.addEventListener('pointermove', (event) => {
    if (pad.hasPointerCapture(event.pointerId)) move(under(event));
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    pad.addEventListener(type, () => move(null));
  }
  pad.addEventListener('keydown', (event) => {
    const ways: Readonly<Record<string, Spot>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const way = ways[event.key];
    if (event.key === 'Escape') move(null);
    if (way === undefined) return;
    event.preventDefault();
    const [x, y] = at ?? [0.5, 0.5];
    move([within(x + way[0]), within(y + way[1])]);
  });

  return {
    turn(isOn: boolean) {
      pad.hidden = !isOn;
      if (!isOn && at) move(null);
    },
  };
}

function within(part: number): number {
  return Math.round(1000 * Math.max(0, Math.min(part, 1))) / 1000;
}

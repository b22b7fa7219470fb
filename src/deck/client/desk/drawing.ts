import {
  type Colour,
  colours,
  pathOf,
  type Stroke,
  strokeAt,
  type Tool,
} from '../../drawings/ink.ts';
import { slideName, slides } from '../slots.ts';
import type { Shared } from '../windows/shared-values.ts';
import type { Windows } from '../windows/windows.ts';
import { dress, type Overlay, shape } from './overlay.ts';
import { pointOnSlide, shownSlide } from './place.ts';
import { saveDrawings } from './save-drawings.ts';
import { say } from './status.ts';

type Mode = Tool | 'eraser';

/** What is drawn on the slides, kept for each of them as long as the presentation lasts. */
export function createDrawing(windows: Windows, overlay: Overlay) {
  const layer = shape('g', {});
  const unfinished = shape('path', {});
  overlay.svg.append(layer, unfinished);

  let index = -1;
  const inks: Shared<readonly Stroke[]>[] = slides().map((svg, slide) =>
    windows.share<readonly Stroke[]>(
      `ink of ${slideName(svg)}`,
      [],
      () => slide === index && draw(),
    ),
  );
  /** The stroke that is being drawn, here or in another window. */
  const current = windows.share<Stroke | null>('stroke', null, (stroke) => {
    if (stroke === null) unfinished.removeAttribute('d');
    else dress(unfinished, pathOf(stroke));
  });
  const strokes = () => inks[index]?.value ?? [];

  function draw(): void {
    layer.replaceChildren(...strokes().map((stroke) => shape('path', pathOf(stroke))));
  }

  let isOn = false;
  let mode: Mode = 'pen';
  let colour: Colour = 'red';
  let pointerId: number | null = null;
  const bar = toolBar({
    choose(next) {
      mode = next;
    },
    paint(next) {
      colour = next;
      if (mode === 'eraser') mode = 'pen';
    },
    undo,
    clear,
    save: () => saveDrawings(inks.map(({ value }) => value)),
    close: () => turn(false),
    state: () => ({ mode, colour }),
  });

  function turn(on: boolean): void {
    if (isOn === on) return;
    isOn = on;
    document.body.classList.toggle('desk-drawing', on);
    bar.hidden = !on;
    say(on ? 'Drawing: d or Escape ends it.' : '');
  }

  function undo(): void {
    if (strokes().length > 0) inks[index]!.set(strokes().slice(0, -1));
  }

  function clear(): void {
    if (strokes().length > 0) inks[index]!.set([]);
  }

  function pointOf(event: PointerEvent): Stroke['points'][number] | null {
    const shown = shownSlide();
    const at = shown && pointOnSlide(shown.svg, event.clientX, event.clientY);
    if (!at) return null;
    return event.pointerType === 'pen' ? [...at, Math.round(event.pressure * 100) / 100] : at;
  }

  overlay.svg.addEventListener('pointerdown', (event) => {
    // With Alt it is a click that goes closer.
    if (!isOn || pointerId !== null || event.button !== 0 || event.altKey) return;
    const at = pointOf(event);
    if (!at) return;
    event.preventDefault();
    pointerId = event.pointerId;
    overlay.svg.setPointerCapture(pointerId);
    if (mode === 'eraser') erase(at);
    else current.set({ tool: mode, colour, points: [at] });
  });
  overlay.svg.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    const at = pointOf(event);
    if (!at) return;
    if (mode === 'eraser') erase(at);
    else if (current.value) {
      current.set({ ...current.value, points: [...current.value.points, at] });
    }
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    overlay.svg.addEventListener(type, (event) => {
      if (event.pointerId !== pointerId) return;
      finish();
    });
  }

  function erase([x, y]: Stroke['points'][number]): void {
    const hit = strokeAt(strokes(), x, y);
    if (hit >= 0) inks[index]!.set(strokes().toSpliced(hit, 1));
  }

  function finish(): void {
    pointerId = null;
    if (current.value === null) return;
    inks[index]?.set([...strokes(), current.value]);
    current.set(null);
  }

  return {
    isOn: () => isOn,
    toggle: () => turn(!isOn),
    end: () => turn(false),
    undo,
    /** Another slide is shown. */
    show(slide: number) {
      if (slide === index) return;
      if (pointerId !== null) finish();
      index = slide;
      draw();
    },
  };
}

interface ToolBarOptions {
  choose(mode: Mode): void;
  paint(colour: Colour): void;
  undo(): void;
  clear(): void;
  save(): void;
  close(): void;
  state(): { mode: Mode; colour: Colour };
}

function toolBar(options: ToolBarOptions): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'desk-tools';
  bar.role = 'toolbar';
  bar.setAttribute('aria-label', 'Drawing');
  bar.hidden = true;
  const refresh = () => {
    const { mode, colour } = options.state();
    for (const button of bar.querySelectorAll('button')) {
      const { mode: ownMode, colour: ownColour } = button.dataset;
      if (ownMode) button.setAttribute('aria-pressed', String(ownMode === mode));
      if (ownColour) button.setAttribute('aria-pressed', String(ownColour === colour));
    }
  };
  const add = (label: string, act: () => void, data: Record<string, string> = {}) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    Object.assign(button.dataset, data);
    button.addEventListener('click', () => {
      act();
      refresh();
      button.blur();
    });
    bar.append(button);
    return button;
  };
  add('Pen', () => options.choose('pen'), { mode: 'pen' });
  add('Marker', () => options.choose('marker'), { mode: 'marker' });
  add('Eraser', () => options.choose('eraser'), { mode: 'eraser' });
  for (const name of Object.keys(colours) as Colour[]) {
    const button = add('', () => options.paint(name), { colour: name });
    button.setAttribute('aria-label', name);
    button.style.setProperty('--colour', colours[name]);
  }
  add('Undo', options.undo);
  add('Clear slide', options.clear);
  add('Save', options.save);
  add('Done', options.close);
  refresh();
  document.body.append(bar);
  return bar;
}

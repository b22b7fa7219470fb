import { pathOf, type Stroke, strokeAt } from '../../../drawings/ink.ts';
import { slideName, slides } from '../../slots.ts';
import type { Shared } from '../../windows/shared-values.ts';
import type { Windows } from '../../windows/windows.ts';
import { dress, type Overlay, shape } from '../overlay.ts';

export type InkPoint = Stroke['points'][number];

/** The strokes on each slide, and the one that is being drawn: the same in every window, shown on the overlay. */
export function shareInk(windows: Windows, overlay: Overlay) {
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

  return {
    begin: (stroke: Stroke) => current.set(stroke),
    extend(point: InkPoint) {
      const stroke = current.value;
      if (stroke) current.set({ ...stroke, points: [...stroke.points, point] });
    },
    /** The stroke that is being drawn stays on the slide. */
    finish() {
      if (current.value === null) return;
      inks[index]?.set([...strokes(), current.value]);
      current.set(null);
    },
    erase([x, y]: InkPoint) {
      const hit = strokeAt(strokes(), x, y);
      if (hit >= 0) inks[index]!.set(strokes().toSpliced(hit, 1));
    },
    undo() {
      if (strokes().length > 0) inks[index]!.set(strokes().slice(0, -1));
    },
    clear() {
      if (strokes().length > 0) inks[index]!.set([]);
    },
    /** The strokes of every slide. */
    all: () => inks.map(({ value }) => value),
    /** Draws that of another slide. */
    show(slide: number) {
      index = slide;
      draw();
    },
  };
}

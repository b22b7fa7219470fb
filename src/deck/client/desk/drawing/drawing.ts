import type { Windows } from '../../windows/windows.ts';
import type { Overlay } from '../overlay.ts';
import { say } from '../status.ts';
import { followHand } from './hand.ts';
import { shareInk } from './ink.ts';
import { saveDrawings } from './save-drawings.ts';
import { createToolBar } from './tool-bar.ts';

/** What is drawn on the slides, kept for each of them as long as the presentation lasts. */
export function createDrawing(windows: Windows, overlay: Overlay) {
  let isOn = false;
  let shown = -1;
  const ink = shareInk(windows, overlay);
  const bar = createToolBar({
    undo: ink.undo,
    clear: ink.clear,
    save: () => saveDrawings(ink.all()),
    close: () => turn(false),
  });
  const hand = followHand(overlay.svg, {
    isDrawing: () => isOn,
    press(at) {
      const { mode, colour } = bar.chosen();
      if (mode === 'eraser') ink.erase(at);
      else ink.begin({ tool: mode, colour, points: [at] });
    },
    move(at) {
      if (bar.chosen().mode === 'eraser') ink.erase(at);
      else ink.extend(at);
    },
    lift: ink.finish,
  });

  function turn(on: boolean): void {
    if (isOn === on) return;
    isOn = on;
    document.body.classList.toggle('desk-drawing', on);
    bar.element.hidden = !on;
    say(on ? 'Drawing: d or Escape ends it.' : '');
  }

  return {
    toggle: () => turn(!isOn),
    /** @returns whether it was on. */
    end(): boolean {
      const wasOn = isOn;
      turn(false);
      return wasOn;
    },
    /** @returns whether the key, pressed with Control or its like, was the one that takes a stroke back. */
    onKey({ key }: KeyboardEvent): boolean {
      const isUndo = isOn && key.toLowerCase() === 'z';
      if (isUndo) ink.undo();
      return isUndo;
    },
    /** Another slide is shown, or a step of the same one, which leaves the hand at its stroke. */
    show(slide: number) {
      if (slide === shown) return;
      hand.end();
      shown = slide;
      ink.show(slide);
    },
  };
}

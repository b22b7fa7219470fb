import type { DeskCommand } from '../../../deck-keys.ts';
import { createPathSwitch } from '../core-path.ts';
import { passOnKeys } from '../keys.ts';
import type { Windows } from '../windows/windows.ts';
import { startClock } from './clock.ts';
import { hangCurtain } from './curtain.ts';
import { openedDialog } from './dialog.ts';
import { createDrawing } from './drawing/drawing.ts';
import { leaveByEscape } from './escape.ts';
import { keepEscape, leaveFullScreen, toggleFullScreen } from './full-screen.ts';
import { readNumbers } from './go-to.ts';
import { showHelp } from './help.ts';
import { listenForKeys } from './keys.ts';
import { createOverlay } from './overlay.ts';
import { createOverview } from './overview.ts';
import { createPointer } from './pointer.ts';
import { setUpPresenter } from './presenter/presenter.ts';
import { answerPhones } from './remote.ts';
import { searchSlides } from './search.ts';
import { createZoom } from './zoom.ts';

interface DeskOptions {
  windows: Windows;
  view: 'audience' | 'presenter';
  /** Whether the deck is a page to be read, whose keys scroll. */
  isReading(): boolean;
  /** Whether a demo had the keys, which it then gives back. */
  leaveDemo(): boolean;
  /** From the stage of the slide's demo to its details, or back. */
  onDetails(): void;
  /** Demos have become larger or smaller. */
  onZoom(): void;
  onOverview(isOpen: boolean): void;
}

/** What a lecturer reaches for in the middle of a sentence. */
export function setUpDesk(options: DeskOptions) {
  const { windows, view, isReading, leaveDemo, onDetails, onZoom, onOverview } = options;
  const overlay = createOverlay();
  const curtain = hangCurtain(windows, view === 'audience');
  const pointer = createPointer(windows, overlay);
  const drawing = createDrawing(windows, overlay);
  const numbers = readNumbers();
  const zoom = createZoom(windows, () => {
    overlay.lay();
    onZoom();
  });
  const overview = createOverview(onOverview);
  const clock = startClock(windows);
  const presenter = view === 'presenter' ? setUpPresenter(windows, clock) : undefined;
  const tellPhones = answerPhones({ windows, clock, curtain, pointer });
  keepEscape();

  const commands: Record<DeskCommand, () => void> = {
    next: () => passOnKeys('PageDown', false),
    previous: () => passOnKeys('PageUp', false),
    black: () => curtain.lower('black'),
    white: () => curtain.lower('white'),
    find: searchSlides,
    overview: overview.toggle,
    details: onDetails,
    draw: drawing.toggle,
    pointer: pointer.press,
    path: createPathSwitch(windows),
    fullscreen: toggleFullScreen,
    help: showHelp,
  };

  const leaving = leaveByEscape([
    numbers.cancel,
    drawing.end,
    pointer.end,
    overview.close,
    zoom.end,
    () => presenter?.leaveNotes() ?? false,
    leaveDemo,
    leaveFullScreen,
  ]);

  listenForKeys({
    onKey(event) {
      if (isReading() || openedDialog()) return false;
      if (curtain.onKey(event)) return true;
      if (event.ctrlKey || event.metaKey || event.altKey) return drawing.onKey(event);
      return [leaving, numbers, pointer, overview, presenter].some((part) => part?.onKey(event));
    },
    onCommand: (command) => {
      if (!isReading()) commands[command]();
    },
  });

  return {
    zoom: zoom.toggle,
    /** Other notes were put into the page. */
    readNotes() {
      presenter?.readNotes();
      tellPhones();
    },
    /** @param slide the slide on the screen, from 0. */
    show(slide: number) {
      zoom.end();
      overlay.lay();
      drawing.show(slide);
      clock.show(slide);
      presenter?.show(slide);
      tellPhones();
    },
  };
}

import { observeSlides } from './active-slide.ts';
import { takeCorePath } from './core-path.ts';
import { setUpDesk } from './desk/desk.ts';
import { joinPresenter } from './desk/presenter/audience.ts';
import { Frames } from './frames.ts';
import { leaveFrames, passOnKeys } from './keys.ts';
import { listenForNews } from './news.ts';
import { fetchNearPosters } from './posters.ts';
import { fillQrCodes } from './qr-codes.ts';
import { readAsPage } from './reading.ts';
import { beginAtGoal } from './reload.ts';
import { nameSlides } from './slide-names.ts';
import { findSlots } from './slots.ts';
import { stayInDeck } from './stay-in-deck.ts';
import { applySteps, jumpToSteps } from './steps.ts';
import { keepFromStorage, moveTogether } from './together.ts';
import { keepPresentationKey } from './windows/presentation.ts';
import { connectWindows } from './windows/windows.ts';

/**
 * The behaviour of a deck in a browser. Without it, as in print and in pictures, demos are posters;
 * with it, too, in views that only show what comes next or what there is.
 */
function start(): void {
  fillQrCodes(document);
  const view = document.body.dataset.bespokeView;
  const isPresented = document.getElementById(':$p') !== null;
  if (!isPresented) return;
  if (view !== '' && view !== 'presenter') {
    listenForNews(() => undefined);
    return;
  }

  keepPresentationKey();
  const slots = findSlots();
  const windows = connectWindows({
    hear: (id, memory) =>
      frames.recall(
        slots.find((slot) => slot.id === id),
        memory,
      ),
    memories: () => slots,
  });
  const frames = new Frames(slots, {
    neighbours: view === '',
    onState: (slot) => windows.tell(slot.id, slot.memory!),
    onKey: passOnKeys,
    onZoom: (x, y) => desk.zoom(x, y),
  });

  const reading = view === '' ? readAsPage(() => frames.update()) : { matches: () => false };
  const desk = setUpDesk({
    windows,
    view: view === '' ? 'audience' : 'presenter',
    isReading: reading.matches,
    leaveDemo: leaveFrames,
    onDetails: () => frames.toggleDetails(),
    onZoom: () => frames.update(),
    onOverview: (isOpen) => frames.cover(isOpen),
  });
  stayInDeck(reading.matches);
  if (view === '') joinPresenter();
  const tellPlace = moveTogether(windows);
  observeSlides((index) => {
    tellPlace();
    leaveFrames();
    desk.show(index);
    fetchNearPosters(index);
    for (const slot of applySteps(slots, index)) frames.recall(slot, slot.memory!);
    frames.show(reading.matches() ? -1 : index);
  });
  jumpToSteps(reading.matches);
  listenForNews(desk.readNotes);
}

nameSlides();
takeCorePath();
keepFromStorage();
beginAtGoal();
// Bespoke, which comes after this script, arranges the slides first: moving a frame loads it again.
addEventListener('DOMContentLoaded', start);

import { stepsTaken } from './active-slide.ts';
import { reloadAt } from './reload.ts';
import { slides } from './slots.ts';
import type { Windows } from './windows/windows.ts';

/** `?path=core` leaves out the slides that the deck marks with `core: false`. */
type Path = 'core' | 'whole';

/** Place of each slide that is shown in the whole deck, from 0. */
let shown: number[] = [];
let hasExtras = false;

/**
 * Leaves the extra slides and their notes out if the address asks for it, else marks those notes. Has
 * to run before Bespoke, which counts the slides, and before the notes are there, which come last.
 */
export function takeCorePath(): void {
  const all = slides();
  const extras = new Set(all.flatMap((slide, index) => (isExtra(slide) ? [index] : [])));
  hasExtras = extras.size > 0;
  const isCore = pathNow() === 'core';
  shown = all.flatMap((_, index) => (isCore && extras.has(index) ? [] : [index]));
  if (!hasExtras) return;
  if (isCore) for (const index of extras) all[index]!.remove();

  const notes = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) arrangeNote(node, extras);
  });
  notes.observe(document.body, { childList: true });
  addEventListener('DOMContentLoaded', () => notes.disconnect());
}

/** Place in the whole deck of a slide of this page, both from 0. */
export function placeInDeck(slide: number): number {
  return shown[slide] ?? -1;
}

/** Place in this page of a slide of the whole deck, both from 0; −1 if it is left out. */
export function placeOnPath(slide: number): number {
  return shown.indexOf(slide);
}

/** @returns what switches between core path and whole deck, in all windows of a presentation. */
export function createPathSwitch(windows: Windows): () => void {
  showNextOnSamePath();
  const path = windows.share<Path>('path', pathNow(), (next) => {
    if (next !== pathNow()) loadAlong(next);
  });
  return () => {
    if (hasExtras) path.set(pathNow() === 'core' ? 'whole' : 'core');
  };
}

function pathNow(): Path {
  return new URLSearchParams(location.search).get('path') === 'core' ? 'core' : 'whole';
}

function isExtra(slide: SVGSVGElement): boolean {
  return slide.querySelector('section[data-core="false"]') !== null;
}

function arrangeNote(node: Node, extras: ReadonlySet<number>): void {
  if (!(node instanceof HTMLElement) || !node.matches('.bespoke-marp-note')) return;
  const index = Number(node.dataset.index);
  node.toggleAttribute('data-extra', extras.has(index));
  if (pathNow() === 'whole') return;
  if (extras.has(index)) node.remove();
  else node.dataset.index = String(placeOnPath(index));
}

/** Loads the deck anew, at the slide that is shown or, if it is left out, the one before. */
function loadAlong(path: Path): void {
  const all = slides();
  const active = all.findIndex((slide) => slide.classList.contains('bespoke-marp-active'));
  const isLeftOut = (slide: SVGSVGElement) => path === 'core' && isExtra(slide);
  const place = all.slice(0, active + 1).findLast((slide) => !isLeftOut(slide));
  const goal = place ?? all.find((slide) => !isLeftOut(slide)) ?? all[active]!;
  const address = new URL(location.href);
  if (path === 'core') address.searchParams.set('path', 'core');
  else address.searchParams.delete('path');
  history.replaceState(history.state, '', address);
  reloadAt(goal, goal === all[active] ? stepsTaken(goal) : 0);
}

/** The presenter view shows the next slide in a frame, to which Bespoke gives an address of its own. */
function showNextOnSamePath(): void {
  const next = document.querySelector<HTMLIFrameElement>('iframe[src="?view=next"]');
  if (next && pathNow() === 'core') next.src = '?view=next&path=core';
}

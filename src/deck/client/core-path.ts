import { notesId } from '../notes-id.ts';
import { slides } from './slots.ts';

/** `?path=core` leaves out the slides that the deck marks with `core: false`; this key does, and undoes it. */
const pathKey = 'c';

/** What the page that a key loads anew has to know: the slide to go to, from 1. */
const goal = 'corePathGoal';

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
  shown = all.flatMap((_, index) => (isCorePath() && extras.has(index) ? [] : [index]));
  if (!hasExtras) return;
  if (isCorePath()) {
    const notes = renderedNotes();
    for (const index of extras) {
      all[index]!.remove();
      notes[index]?.remove();
    }
  }

  const notes = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) arrangeNote(node, extras);
  });
  notes.observe(document.body, { childList: true });
  addEventListener('DOMContentLoaded', () => notes.disconnect());
}

/** Lets the key switch between core path and whole deck, in all windows of a presentation. */
export function switchPathByKey(): void {
  showNextOnSamePath();
  if (!hasExtras) return;
  const channel = new BroadcastChannel(
    `path ${location.pathname} ${history.state?.marpBespokeSyncKey}`,
  );
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => goTo(data === 'core'));
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    if (key !== pathKey || ctrlKey || metaKey || altKey) return;
    channel.postMessage(isCorePath() ? 'whole' : 'core');
    goTo(!isCorePath());
  });
  reachGoal();
}

/** Of each slide, as presenter view shows them. */
function renderedNotes(): Element[] {
  const template = document.getElementById(notesId);
  return template instanceof HTMLTemplateElement ? [...template.content.children] : [];
}

function isCorePath(): boolean {
  return new URLSearchParams(location.search).get('path') === 'core';
}

function isExtra(slide: SVGSVGElement): boolean {
  return slide.querySelector('section[data-core="false"]') !== null;
}

function arrangeNote(node: Node, extras: ReadonlySet<number>): void {
  if (!(node instanceof HTMLElement) || !node.matches('.bespoke-marp-note')) return;
  const index = Number(node.dataset.index);
  node.toggleAttribute('data-extra', extras.has(index));
  if (!isCorePath()) return;
  if (extras.has(index)) node.remove();
  else node.dataset.index = String(shown.indexOf(index));
}

/** Loads the deck anew, at the slide that is shown or, if it is left out, the one before. */
function goTo(core: boolean): void {
  const all = slides();
  const active = all.findIndex((slide) => slide.classList.contains('bespoke-marp-active'));
  const place = core
    ? all.slice(0, active + 1).filter((slide) => !isExtra(slide)).length
    : shown[active]! + 1;
  const address = new URL(location.href);
  if (core) address.searchParams.set('path', 'core');
  else address.searchParams.delete('path');
  // The state keeps Bespoke's key for the windows of one presentation.
  history.replaceState({ ...history.state, [goal]: Math.max(1, place) }, '', address);
  location.reload();
}

/** Another window may have led Bespoke elsewhere, to the number that the slide had before. */
function reachGoal(): void {
  const { [goal]: place, ...state } = history.state ?? {};
  if (place === undefined) return;
  history.replaceState(state, '');
  location.hash = `#${place}`;
}

/** The presenter view shows the next slide in a frame, to which Bespoke gives an address of its own. */
function showNextOnSamePath(): void {
  const next = document.querySelector<HTMLIFrameElement>('iframe[src="?view=next"]');
  if (next && isCorePath()) next.src = '?view=next&path=core';
}

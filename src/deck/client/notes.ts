import { notesId } from '../notes-id.ts';
import { placeInDeck } from './core-path.ts';
import { slides } from './slots.ts';

/**
 * Puts the notes into the page as they are to be read, in place of their Markdown.
 * @param rendered HTML of all slides' notes, an element each, if not those that the page was loaded with
 */
export function showNotes(rendered?: string): void {
  const template = document.getElementById(notesId);
  if (template && rendered !== undefined) template.innerHTML = rendered;
  for (const slide of slides().keys()) {
    const own = renderedNote(slide);
    if (own === undefined) continue;
    const note = noteOf(slide) ?? (own.hasChildNodes() ? newNote(slide) : null);
    note?.replaceChildren(...own.cloneNode(true).childNodes);
  }
}

/** A slide's note as it is to be read. @param slide its place in this page, from 0 */
export function renderedNote(slide: number): Element | undefined {
  const template = document.getElementById(notesId);
  if (!(template instanceof HTMLTemplateElement)) return undefined;
  return template.content.children[placeInDeck(slide)];
}

/** For a slide that had none when the page was loaded. */
function newNote(slide: number): HTMLElement {
  const note = document.createElement('div');
  note.className = 'bespoke-marp-note';
  note.dataset.index = String(slide);
  note.tabIndex = 0;
  const place = document.querySelector('.bespoke-marp-presenter-note-wrapper') ?? document.body;
  place.append(note);
  return note;
}

/** @param slide its place in this page, from 0 */
export function noteOf(slide: number): HTMLElement | null {
  return document.querySelector(`.bespoke-marp-note[data-index="${slide}"]`);
}

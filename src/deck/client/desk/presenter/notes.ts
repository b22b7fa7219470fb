import { notesId } from '../../../notes-id.ts';

/** Puts the notes into presenter view as they are to be read, in place of their Markdown. */
export function showRenderedNotes(): void {
  const rendered = document.getElementById(notesId);
  if (!(rendered instanceof HTMLTemplateElement)) return;
  for (const note of document.querySelectorAll<HTMLElement>('.bespoke-marp-note')) {
    const own = rendered.content.children[Number(note.dataset.index)];
    if (own) note.replaceChildren(...own.cloneNode(true).childNodes);
  }
}

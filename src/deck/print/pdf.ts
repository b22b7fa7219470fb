import { PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import type { RenderedDeck, RenderedSlide } from '../slides.ts';

export interface PrintedSlides {
  slides: Uint8Array;
  /** The same with the speaker notes, as notes of the PDF. */
  notes: Uint8Array;
}

/**
 * Prints an opened deck.
 * @param page shows the deck's `printedPage`.
 */
export async function printSlides(page: Page, deck: RenderedDeck): Promise<PrintedSlides> {
  const printed = await printPage(page, { outline: false });
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  // What is added goes to the end of the file, so that nothing else has to be written anew.
  const { Root, Info } = pdf.context.trailerInfo;
  const before = pdf.takeSnapshot();
  before.markRefsForSave([Root, Info].filter((ref) => ref instanceof PDFRef));
  const withAdditions = async () => Buffer.concat([printed, await pdf.saveIncremental(before)]);

  pdf.setSubject(deck.description);
  pdf.setCreator('Marp');
  addOutline(pdf, deck.slides);
  const slides = await withAdditions();
  addNotes(pdf, deck.slides);
  before.markRefsForSave(pdf.getPages().map(({ ref }) => ref));
  return { slides, notes: await withAdditions() };
}

/** Prints what a page shows: vector text, tagged, with its links. @param outline whether of its headings */
export function printPage(page: Page, { outline }: { outline: boolean }): Promise<Buffer> {
  return page.pdf({ tagged: true, outline, preferCSSPageSize: true, printBackground: true });
}

interface Entry {
  title: string;
  /** Of its slide, from 0. */
  index: number;
  children: Entry[];
}

/**
 * Each slide by its title, in the section that it belongs to. The browser's own outline loses the space
 * where a heading goes on in the next line.
 */
function addOutline(pdf: PDFDocument, slides: readonly RenderedSlide[]): void {
  const entries: Entry[] = [];
  for (const [index, { title, isSectionStart }] of slides.entries()) {
    const section = isSectionStart ? undefined : entries.at(-1);
    (section?.children ?? entries).push({ title, index, children: [] });
  }
  const root = pdf.context.nextRef();
  const ends = linked(pdf, entries, root);
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...ends, Count: slides.length }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
}

/** Writes entries of one level, each of which knows its neighbours. @returns the first and the last */
function linked(pdf: PDFDocument, entries: readonly Entry[], parent: PDFRef) {
  const { context } = pdf;
  const refs = entries.map(() => context.nextRef());
  for (const [i, { title, index, children }] of entries.entries()) {
    const inside =
      children.length === 0 ? {} : { ...linked(pdf, children, refs[i]!), Count: children.length };
    const entry = {
      ...{ Title: PDFHexString.fromText(title), Parent: parent },
      Dest: [pdf.getPage(index).ref, 'Fit'],
      ...(i > 0 ? { Prev: refs[i - 1]! } : {}),
      ...(i < refs.length - 1 ? { Next: refs[i + 1]! } : {}),
      ...inside,
    };
    context.assign(refs[i]!, context.obj(entry));
  }
  return { First: refs[0]!, Last: refs.at(-1)! };
}

function addNotes(pdf: PDFDocument, slides: readonly RenderedSlide[]): void {
  for (const [index, { notes }] of slides.entries()) {
    if (notes === '') continue;
    const note = pdf.context.obj({
      ...{ Type: 'Annot', Subtype: 'Text', Name: 'Note' },
      Contents: PDFHexString.fromText(notes),
      // In the lower left corner, pale enough to leave the slide as it is.
      ...{ Rect: [0, 20, 20, 20], C: [1, 0.92, 0.42], CA: 0.25 },
    });
    pdf.getPage(index).node.addAnnot(pdf.context.register(note));
  }
}

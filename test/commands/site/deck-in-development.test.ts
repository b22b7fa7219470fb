import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { DeckInDevelopment } from '../../../src/commands/site/deck-in-development.ts';
import { renderedNotes } from '../../../src/deck/rendered-notes.ts';

const deck = (text: string) =>
  `<svg data-marpit-svg="">${text}</svg><svg data-marpit-svg="">the end</svg>${renderedNotes([])}`;

/** A page that listens, and what it is told. */
function page() {
  const told: unknown[] = [];
  const response = Object.assign(new EventEmitter(), {
    write(line: string) {
      if (line.startsWith('data: ')) told.push(JSON.parse(line.slice(6)));
    },
  });
  return { told, response: response as unknown as ServerResponse };
}

function written(first: string) {
  const source = { now: first };
  const copy = new DeckInDevelopment(async () => {
    if (source.now === 'mistake') throw new Error('line 3');
    return deck(source.now);
  });
  return { source, copy };
}

describe('a deck that is being written', () => {
  it('is converted once for all who ask, until it changes', async () => {
    const { source, copy } = written('one');
    expect((await copy.html()).html).toBe(deck('one'));
    source.now = 'two';
    expect((await copy.html()).html).toBe(deck('one'));
    await copy.change();
    expect((await copy.html()).html).toBe(deck('two'));
  });

  it('tells the pages that show it what has changed, as long as they listen', async () => {
    const { source, copy } = written('one');
    const { version } = await copy.html();
    const { told, response } = page();
    copy.listen(response, version);
    source.now = 'two';
    await copy.change();
    expect(told).toEqual([{ slides: [{ index: 0, content: 'two' }] }]);
    response.emit('close');
    source.now = 'three';
    await copy.change();
    expect(told).toHaveLength(1);
  });

  it('has a page loaded again when it has a mistake, when that is mended, and when the page is old', async () => {
    const { source, copy } = written('one');
    const { version } = await copy.html();
    const { told, response } = page();
    copy.listen(response, version);
    source.now = 'mistake';
    await copy.change();
    expect(told).toEqual([null]);
    await expect(copy.html()).rejects.toThrow('line 3');
    source.now = 'one';
    await copy.change();
    expect(told).toEqual([null, null]);

    const late = page();
    copy.listen(late.response, version);
    expect(late.told).toEqual([null]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/deck/conversion.ts';
import { demo } from '../../../src/deck/directives/demo.ts';
import { perceptron } from '../../../src/lecture/perceptron/definition.ts';
import { rendering } from './support.ts';

const show = (target: string, text = '', changes: Partial<Conversion> = {}) =>
  demo({ kind: 'demo', text, target }, rendering(changes)) as string;
const state = 'perceptron?gate=nand&w=-2,-2';
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

describe('a demo on a slide', () => {
  it('says to the deck’s script which demo it is, in which state, of which site', () => {
    expect(show(state, 'A <gate>')).toMatch(
      '<figure class="demo without-poster" data-demo="perceptron" data-state="stage=line&amp;gate=nand&amp;w=-2,-2" data-title="A &lt;gate&gt;" data-site="../">',
    );
    expect(show('perceptron')).toContain('data-state="stage=line&amp;w=1,1&amp;b=-0.5"');
  });

  it('has the demo’s own title where it is given none', () => {
    const html = show('perceptron');
    expect(html).toContain(`<strong class="demo-title">${perceptron.title}</strong>`);
    expect(html).toContain(`data-title="${perceptron.title}"`);
    expect(show('perceptron', 'Mine')).toContain('<strong class="demo-title">Mine</strong>');
  });

  it('is a card of its words until there is a picture of it', () => {
    const card = show(state, 'A gate');
    expect(card).toContain(`<strong>A gate</strong> <span>${perceptron.sentence}</span>`);
    expect(card).toContain('<svg class="demo-motif"');
    expect(card.match(/<ellipse /g)).toHaveLength(6);
    expect(card).not.toContain('<img');
    const poster = show(state, 'A gate', {
      posters: { [state.replace('?', '?stage=line&')]: 'a"b.webp' },
    });
    expect(poster).toContain(
      `<img src="a&quot;b.webp" alt="A gate: ${perceptron.sentence}" loading="lazy">`,
    );
    expect(poster).toMatch('<figure class="demo" ');
    expect(poster).not.toContain('demo-card');
    // Paper does not come near to anything.
    const printed = show(state, 'A gate', {
      ...{ posters: { [state.replace('?', '?stage=line&')]: 'x.webp' }, live: false },
    });
    expect(printed).toContain('<img src="x.webp"');
    expect(printed).not.toContain('lazy');
    // Pictures are known by the state too.
    expect(
      show('perceptron', '', { posters: { [state.replace('?', '?stage=line&')]: 'x.webp' } }),
    ).not.toContain('<img');
  });

  it('is reached by keyboard once: by its words, not by its picture', () => {
    const html = show(state, 'A gate');
    expect(html).toContain(
      `<a class="demo-poster" href="../demos/perceptron/?gate=nand&amp;w=-2,-2" tabindex="-1" aria-label="A gate ${perceptron.sentence}">`,
    );
    expect(html).toMatch('<a class="demo-open" href="../demos/perceptron/?gate=nand&amp;w=-2,-2">');
  });

  it('leads in a browser to the demo beside the deck, in print to the site', () => {
    const baseUrl = 'https://www.example.org/nn/';
    const beside = '../demos/perceptron/?gate=nand&amp;w=-2,-2';
    expect(hrefs(show(state, '', { baseUrl }))).toEqual([beside, beside]);
    const site = `${baseUrl}demos/perceptron/?gate=nand&amp;w=-2,-2`;
    expect(hrefs(show(state, '', { baseUrl, live: false }))).toEqual([site, site]);
    expect(hrefs(show(state, '', { live: false }))).toEqual([beside, beside]);
  });

  it('has its QR code where the site’s place is known, and else a place for it', () => {
    const known = show(state, 'A gate', { baseUrl: 'https://www.example.org/nn/' });
    expect(known).toContain('role="img" aria-label="QR code of the demo: A gate"');
    expect(known).not.toContain('qr-missing');
    expect(known).not.toContain('data-short-address');
    expect(known).toContain(
      '<span class="demo-address">example.org/<wbr>nn/<wbr>demos/<wbr>perceptron/<wbr>?gate=nand&amp;w=-2,-2</span>',
    );
    const unknown = show(state, 'A gate');
    expect(unknown).toContain(
      '<span class="qr-missing" data-qr="../demos/perceptron/?gate=nand&amp;w=-2,-2" data-label="QR code of the demo: A gate"></span>',
    );
    expect(unknown).toContain(
      '<span class="demo-address" data-short-address="../demos/perceptron/?gate=nand&amp;w=-2,-2">demos/<wbr>perceptron/<wbr>?gate=nand&amp;w=-2,-2</span>',
    );
  });

  it.each([
    ['perzeptron', 'There is no demo “perzeptron”. There are: weighted-vote, perceptron'],
    [
      'perceptron?gate=nor',
      /^The demo “perceptron” cannot show this state: .*nor.* Mend it, or open the demo and copy its link\.$/,
    ],
  ])('that there is not is told: %s', (target, message) => {
    expect(() => show(target)).toThrow(RangeError);
    expect(() => show(target)).toThrow(message);
  });

  it('names each part of a state that is not possible', () => {
    let words = '';
    try {
      show('perceptron?gate=nor&rate=9');
    } catch (error) {
      words = (error as Error).message;
    }
    expect(words).toMatch(/nor.*\. .*rate/);
  });
});

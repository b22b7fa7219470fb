import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/deck/conversion.ts';
import { qr } from '../../../src/deck/directives/qr.ts';
import { perceptron } from '../../../src/lecture/perceptron/definition.ts';
import { rendering } from './support.ts';

const show = (target: string, text = '', changes: Partial<Conversion> = {}) =>
  qr({ kind: 'qr', text, target }, rendering(changes)) as string;

describe('the QR card of a web page', () => {
  it('leads to it, with its address as people type it', () => {
    const html = show('https://www.example.org/a/?b=1&c=2', 'More <here>');
    expect(html).toMatch(
      /^<aside class="qr"><a class="qr-link" href="https:\/\/www\.example\.org\/a\/\?b=1&amp;c=2">/,
    );
    expect(html).toContain('aria-label="QR code of More &lt;here&gt;"');
    expect(html).toContain(
      '<strong>More &lt;here&gt;</strong><span class="qr-address">example.org/<wbr>a/<wbr>?b=1&amp;c=2</span>',
    );
    expect(html).not.toContain('qr-missing');
  });

  it.each([
    ['http://example.org/', 'example.org'],
    ['https://www.example.org/x/', 'example.org/<wbr>x'],
    // Only what an address begins with is left out, and only its last slash.
    ['https://archive.org/https://www.x.org', 'archive.org/<wbr>https:/<wbr>/<wbr>www.x.org'],
  ])('writes %s as %s', (target, address) => {
    expect(show(target)).toContain(`<span class="qr-address">${address}</span>`);
  });

  it('has the address as its title where it is given none', () => {
    expect(show('https://example.org/x')).toContain('<strong>https://example.org/x</strong>');
  });

  it('is refused where there is no such address', () => {
    expect(() => show('https://')).toThrow(RangeError);
    expect(() => show('https://')).toThrow('“https://” is no web address.');
    // No web page, so a demo.
    expect(() => show('see-https://x.org')).toThrow('There is no demo “see-https://x.org”.');
  });
});

describe('the QR card of a demo', () => {
  it('waits for its code where the site’s place is not known', () => {
    const html = show('perceptron?gate=or');
    expect(html).toMatch('<aside class="qr" data-exercise="perceptron?gate=or">');
    expect(html).toContain(`<strong>${perceptron.title}</strong>`);
    expect(html).toContain(
      `<span class="qr-missing" data-qr="../demos/perceptron/?gate=or" data-label="QR code of ${perceptron.title}">Served to the room`,
    );
    expect(html).toContain('data-short-address="../demos/perceptron/?gate=or">demos/');
  });

  it('has its code where it is', () => {
    const html = show('perceptron?gate=or', 'OR', { baseUrl: 'https://example.org/' });
    expect(html).toContain('<svg class="qr-code"');
    expect(html).toContain('aria-label="QR code of OR"');
    expect(html).toContain('>example.org/<wbr>demos/<wbr>perceptron/<wbr>?gate=or</span>');
    expect(html).not.toContain('data-short-address');
  });

  it('is refused where there is no such demo or state', () => {
    expect(() => show('perceptron?gate=nor')).toThrow('cannot show this state');
  });
});

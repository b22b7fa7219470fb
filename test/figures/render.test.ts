import { describe, expect, it } from 'vitest';
import { figures, renderFigure } from '../../src/figures/index.ts';

describe.each(Object.keys(figures))('the figure %s', (name) => {
  const svg = renderFigure(name);

  it('is a picture with a name and a description', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-label="[^"]{4,}"/);
    expect(svg).toMatch(/<desc>[^<]{20,}<\/desc>/);
  });

  it('takes every colour from the theme', () => {
    expect(svg).not.toMatch(/#[0-9a-f]{3,8}"|rgba?\(|hsla?\(/i);
  });

  it('has no letters below 18 slide pixels except sub- and superscripts', () => {
    const sizes = [...svg.matchAll(/<text[^>]* font-size="([\d.]+)"/g)].map((m) => Number(m[1]));
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(18);
  });

  it('shows numbers that are numbers', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('is the same picture each time', () => {
    expect(renderFigure(name)).toBe(svg);
  });
});

describe('renderFigure', () => {
  it('names the known figures when asked for another', () => {
    expect(() => renderFigure('neurone')).toThrow(
      /There is no figure “neurone”\. There are: .*neuron, /,
    );
  });

  it('says which parameter is wrong and what was expected', () => {
    expect(() => renderFigure('network', 'layers=784')).toThrow(
      /Figure “network”: “layers=784” is not possible: expected 2 to 6 numbers/,
    );
  });

  it('does not take an unknown parameter for granted', () => {
    expect(() => renderFigure('network', 'layer=784,10')).toThrow(/“layer”/);
  });

  it('names the figure when its parameters contradict each other', () => {
    expect(() => renderFigure('neuron', 'x=1,0&w=1,2,3')).toThrow(
      /Figure “neuron”: 2 inputs need 2 weights, got 3/,
    );
  });

  it('takes its accessible name from the slide if there is one', () => {
    expect(renderFigure('neuron', '', 'A “neuron”')).toContain('aria-label="A “neuron”"');
  });
});

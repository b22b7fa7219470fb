import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/deck/directives/figure.ts';
import { renderFigure } from '../../../src/figures/index.ts';
import { rendering } from './support.ts';

const show = (target: string, text: string) =>
  figure({ kind: 'figure', text, target }, rendering());

describe('a figure on a slide', () => {
  it('is drawn from its parameters, with its alternative text', () => {
    const words = 'Two inputs, one neuron';
    const picture = renderFigure('network', 'layers=2,1', words);
    const html = `<figure class="figure">${picture}</figure>\n`;
    expect(show('network?layers=2,1', words)).toBe(html);
    // Drawn once, shown as often as it is asked for.
    expect(show('network?layers=2,1', words)).toBe(html);
    expect(show('network?layers=3,1', words)).not.toBe(html);
    expect(show('network?layers=2,1', 'Other words')).not.toBe(html);
  });

  it('has its defaults where none are given', () => {
    expect(show('network', 'x')).toBe(
      `<figure class="figure">${renderFigure('network', '', 'x')}</figure>\n`,
    );
  });

  it('is refused without alternative text', () => {
    expect(() => show('network', '')).toThrow(RangeError);
    expect(() => show('network', '')).toThrow('needs its alternative text');
  });

  it('that there is not is told', () => {
    expect(() => show('netwrok', 'x')).toThrow(RangeError);
  });
});

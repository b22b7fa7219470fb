import { describe, expect, it } from 'vitest';
import { readDeck } from './deck.ts';

/** The formulas that the lecture rests on, as their slides write them, and the slide of each. */
const formulas: readonly [name: string, tex: string, heading: string][] = [
  ['the weighted sum', 'z = w \\cdot x + b', 'When does it fire?'],
  ['the sigmoid', '\\sigma(z) = \\frac{1}{1 + e^{-z}}', 'A step with round corners'],
  ['its slope', "\\sigma'(z) = a\\,(1 - a)", 'The slope of the sigmoid'],
  ['tanh', '\\tanh(z) = \\frac{e^z - e^{-z}}{e^z + e^{-z}}', 'Which curve would you choose?'],
  ['ReLU', '\\text{ReLU}(z) = \\max(0, z)', 'Which curve would you choose?'],
  ['a layer', 'a = \\sigma(W x + b)', 'One layer in one line'],
  ['softmax', 'a_k = \\frac{e^{z_k}}{\\sum_j e^{z_j}}', 'Ten outputs, one cake'],
  [
    'the quadratic cost',
    'C = \\frac{1}{2n} \\sum_x \\lVert y - a \\rVert^2',
    'One number for all mistakes',
  ],
  [
    'the mean squared error',
    '\\text{MSE} = \\frac{1}{n} \\sum_x (y - a)^2',
    'One number for all mistakes',
  ],
  [
    'cross-entropy of one output',
    'C = -\\bigl[\\,y \\ln a + (1-y) \\ln(1-a)\\,\\bigr]',
    'A higher price for bold mistakes',
  ],
  [
    'cross-entropy of classes',
    'C = -\\frac{1}{n} \\sum_x \\sum_k y_k \\ln a_k',
    'Cross-entropy for ten classes',
  ],
  [
    'gradient descent',
    'w \\leftarrow w - \\eta\\,\\frac{\\partial C}{\\partial w}',
    'Feel the slope, take a step',
  ],
  [
    'the chain rule',
    '\\frac{\\partial C}{\\partial a} \\cdot \\frac{\\partial a}{\\partial z}',
    'A chain of small slopes',
  ],
  ['the δ of an output', '(a - y)\\; a\\,(1 - a)', 'Blame at an output'],
  [
    'the δ of a hidden neuron',
    "\\delta_j = \\Bigl(\\sum_k w_{kj}\\,\\delta_k\\Bigr)\\,\\sigma'(z_j)",
    'Backward: who is to blame?',
  ],
  [
    'the slope of a weight',
    '\\frac{\\partial C}{\\partial w} = \\delta \\cdot \\text{input}',
    'From blame to step',
  ],
];

describe('the formulas of the lecture', () => {
  const { slides } = readDeck('neural-networks');

  it.each(formulas)('have %s on a slide of the core path', (_name, tex, heading) => {
    const slide = slides.find((one) => one.heading === heading);
    expect(slide?.body).toContain(tex);
    expect(slide?.core).toBe(true);
  });

  it('come in the order of the lecture', () => {
    const places = formulas.map(([, , heading]) =>
      slides.findIndex((slide) => slide.heading === heading),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

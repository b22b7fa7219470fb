import { describe, expect, it } from 'vitest';
import { readDeck } from './deck.ts';

/** Terms of the lecture, and the heading of the slide that says what each means. */
const terms: readonly [term: RegExp, heading: string][] = [
  [/\bbias(es)?\b/i, 'You just computed this'],
  [/\bperceptrons?\b/i, 'When does it fire?'],
  [/\bactivation functions?\b/i, 'When does it fire?'],
  [/\bsigmoids?\b/i, 'A step with round corners'],
  [/\btangent\b/i, 'How small a nudge for 0.01?'],
  [/∂|\\partial/, 'Small change in, small change out'],
  [/σ′|\\sigma'/, 'The slope of the sigmoid'],
  [/\bReLU\b/, 'Which curve would you choose?'],
  [/\btanh\b/i, 'Which curve would you choose?'],
  [/\bhidden (neuron|layer)s?\b/i, 'Input, hidden, output'],
  [/\buniversal approximation\b/i, 'Bumps add up to any curve'],
  [/\bpixels?\b/i, 'What the computer sees'],
  [/\bMNIST\b/, 'Three sets, three uses'],
  [/\bparameters\b/i, 'Check: how many numbers must it learn?'],
  [/\bvalidation\b/i, 'Three sets, three uses'],
  [/\btest (set|images|digits)\b/i, 'Three sets, three uses'],
  [/\bsoftmax\b/i, 'Ten outputs, one cake'],
  [/\blogits?\b/i, 'Ten outputs, one cake'],
  [/\bcost function|quadratic cost\b/i, 'One number for all mistakes'],
  [/\bcross-entropy\b/i, 'A higher price for bold mistakes'],
  [/\blearning rates?\b/i, 'Feel the slope, take a step'],
  [/\bgradients?\b/i, 'Feel the slope, take a step'],
  [/\bepochs?\b/i, 'All images, some, or one?'],
  [/\bmini-batch(es)?\b/i, 'All images, some, or one?'],
  [/\bSGD\b/, 'All images, some, or one?'],
  [/\bmomentum\b/i, 'Place your bets'],
  [/\bAdam\b/, 'Place your bets'],
  [/\bbackpropagation\b/i, 'Four steps, again and again'],
  [/\bchain rule\b/i, 'A chain of small slopes'],
  [/δ|\\delta\b/, 'A chain of small slopes'],
  [/\bGlorot\b/, 'What if all weights start equal?'],
  [/\bHe’s?\b/, 'What if all weights start equal?'],
  [/\bconfusion matrix\b/i, 'Train it, live'],
  [/\boverfitting\b/i, 'The training curve lies'],
  [/\bL2\b/, 'Four remedies, four prices'],
  [/\bdropout\b/i, 'Four remedies, four prices'],
  [/\bbatch normalisation\b/i, 'Why deep sigmoid networks stall'],
];

/** What a class sees and hears before the lecture proper: title and agenda name its parts. */
const opening = 2;

describe('the terms of the lecture', () => {
  const { slides } = readDeck('neural-networks');
  const told = (slide: (typeof slides)[number]) => {
    // Titles of the parts and addresses of demos are no use of a term, and a source is read later.
    const notes = slide.notes.replace(/^Source: .*$/gm, '');
    const body = slide.body
      .replace(/^\d · .*$/gm, '')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/^@code.*$/gm, '');
    return `${slide.heading}\n${body}\n${notes}`;
  };

  it.each(terms)('use %s on no slide before the one that says what it means', (term, heading) => {
    const place = slides.findIndex((slide) => slide.heading === heading);
    expect(place).toBeGreaterThan(0);
    expect(told(slides[place]!)).toMatch(term);
    const early = slides.slice(opening, place).filter((slide) => term.test(told(slide)));
    expect(early.map(({ number, heading: title }) => `${number} ${title}`)).toEqual([]);
  });

  it.each(terms)('define %s on the core path if the core path uses it', (term, heading) => {
    const slide = slides.find((one) => one.heading === heading)!;
    const users = slides.filter((one) => one.core && term.test(`${one.heading}\n${one.body}`));
    if (users.length > 0) expect(slide.core).toBe(true);
  });
});

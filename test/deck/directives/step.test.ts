import { expect, test } from 'vitest';
import { step } from '../../../src/deck/directives/step.ts';
import { rendering } from './support.ts';

const show = (target: string, text: string) => step({ kind: 'step', text, target }, rendering());

test('a step says to the deck’s script which state comes, and leads there without it', () => {
  expect(show('perceptron?gate=nand&w=1,1', 'now <NAND>')).toBe(
    '<li class="step" data-demo="perceptron" data-state="gate=nand&amp;w=1,1"><a href="../demos/perceptron/?gate=nand&amp;w=1,1">now &lt;NAND&gt;</a></li>\n',
  );
});

test('a step without words, or into a state that is not possible, is refused', () => {
  expect(() => show('perceptron?gate=nand', '')).toThrow(RangeError);
  expect(() => show('perceptron?gate=nand', '')).toThrow('A step needs a few words');
  expect(() => show('perceptron?gate=nor', 'x')).toThrow('cannot show this state');
});

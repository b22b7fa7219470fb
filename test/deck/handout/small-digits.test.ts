import { expect, test } from 'vitest';
import { withSmallDigits } from '../../../src/deck/handout/small-digits.ts';

test.each([
  ['x₀₁₂₃₄₅₆₇₈₉', 'x<sub>0123456789</sub>'],
  ['10⁰¹²³⁴⁵⁶⁷⁸⁹', '10<sup>0123456789</sup>'],
  ['10⁻⁸', '10<sup>−8</sup>'],
  ['e⁺¹', 'e<sup>+1</sup>'],
  ['βᵏ, xⁿ, Aᵗ', 'β<sup>k</sup>, x<sup>n</sup>, A<sup>t</sup>'],
  ['σ′', 'σ<sup>′</sup>'],
  ['a₁²', 'a<sub>1</sub><sup>2</sup>'],
  ['‖w‖', '∥w∥'],
  ['<img alt="x²">y²', '<img alt="x²">y<sup>2</sup>'],
  ['12 − 3 + 4', '12 − 3 + 4'],
])('%s has its small signs raised and lowered: %s', (text, html) => {
  expect(withSmallDigits(text)).toBe(html);
});

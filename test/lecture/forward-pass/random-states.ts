import fc from 'fast-check';
import {
  type ForwardPassState,
  inputScales,
} from '../../../src/lecture/forward-pass/definition.ts';
import { stepNames } from '../../../src/lecture/forward-pass/steps.ts';

const hundredths = fc.integer({ min: -500, max: 500 }).map((value) => value / 100);
const tenths = fc.integer({ min: 0, max: 100 }).map((value) => value / 10);
const list = (length: number) => fc.array(hundredths, { minLength: length, maxLength: length });

/** Any network, any student, nothing or anything filled in. */
export const randomStates: fc.Arbitrary<ForwardPassState> = fc.record({
  hours: tenths,
  knowledge: tenths,
  inputs: fc.constantFrom(...inputScales),
  w: list(4),
  b: list(2),
  v: list(2),
  bo: hundredths,
  a: fc.array(fc.option(hundredths), {
    minLength: stepNames.length,
    maxLength: stepNames.length,
  }),
  student: fc.integer({ min: 1, max: 9999 }),
  guess: fc.option(hundredths),
});

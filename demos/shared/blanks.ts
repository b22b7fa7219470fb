import { type Codec, type NumberRange, number } from '../../src/url-state.ts';

/** A list of `length` numbers of which some are not filled in yet: `0.138,`. */
export function blanks(length: number, range: NumberRange): Codec<readonly (number | null)[]> {
  const one = number(range);
  return {
    parse(text) {
      const parts = text.split(',');
      if (parts.length !== length) {
        throw new RangeError(
          `expected ${length} numbers or blanks separated by commas, got ${parts.length}`,
        );
      }
      return parts.map((part) => (part === '' ? null : one.parse(part)));
    },
    format: (values) => values.map((value) => (value === null ? '' : one.format(value))).join(','),
  };
}

import { type Codec, type NumberRange, number } from '../../url-state.ts';

/** A number, or nothing yet. */
export function blank(range: NumberRange): Codec<number | null> {
  const one = number(range);
  return {
    parse: (text) => (text === '' ? null : one.parse(text)),
    format: (value) => (value === null ? '' : one.format(value)),
  };
}

/** A list of `length` numbers of which some are not filled in yet: `3.2,0.961,,,,`. */
export function blanks(length: number, range: NumberRange): Codec<readonly (number | null)[]> {
  const one = blank(range);
  return {
    parse(text) {
      const parts = text.split(',');
      if (parts.length !== length) {
        throw new RangeError(
          `expected ${length} numbers or blanks separated by commas, got ${parts.length}`,
        );
      }
      return parts.map((part) => one.parse(part));
    },
    format: (values) => values.map((value) => one.format(value)).join(','),
  };
}

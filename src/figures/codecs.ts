import { type Codec, type NumberRange, number } from '../url-state.ts';

/** Between `shortest` and `longest` numbers, separated by commas: `layers=784,30,10`. */
export function numberList(
  shortest: number,
  longest: number,
  range: NumberRange,
): Codec<readonly number[]> {
  const one = number(range);
  return {
    parse(text) {
      const parts = text.split(',');
      if (parts.length < shortest || parts.length > longest) {
        throw new RangeError(
          `expected ${shortest} to ${longest} numbers separated by commas, got ${parts.length}`,
        );
      }
      return parts.map((part) => one.parse(part));
    },
    format: (values) => values.map((value) => one.format(value)).join(','),
  };
}

/** One or more different names out of those given, separated by commas: `curves=step,sigmoid`. */
export function choices<Name extends string>(names: readonly Name[]): Codec<readonly Name[]> {
  return {
    parse(text) {
      const chosen = text.split(',').map((part) => names.find((known) => known === part));
      if (chosen.includes(undefined) || new Set(chosen).size !== chosen.length) {
        throw new RangeError(
          `expected one or more of ${names.join(', ')}, each once, separated by commas`,
        );
      }
      return chosen as Name[];
    },
    format: (chosen) => chosen.join(','),
  };
}

/** A short text, such as a caption or a list of words. */
export function text(longest: number): Codec<string> {
  return {
    parse(value) {
      if (value.length > longest) throw new RangeError(`expected at most ${longest} characters`);
      return value;
    },
    format: (value) => value,
  };
}

/**
 * The state of a demo as it stands in its address: `?gate=nand&w=-2,-2&b=3`.
 * No DOM here: the deck's build checks the states named on slides with the same code.
 */

/** One parameter: text to value and back. `parse` throws a `RangeError` that says what was expected. */
export interface Codec<Value> {
  parse(text: string): Value;
  format(value: Value): string;
}

export interface ParsedState<State> {
  state: State;
  /** One sentence for each parameter that was not understood and fell back to its default. */
  problems: string[];
}

export interface UrlState<State> {
  readonly defaults: State;
  /** Never throws: what cannot be read falls back to the default and is named in `problems`. */
  parse(query: string): ParsedState<State>;
  /** The shortest query, without `?`, that `parse` turns into `state`; empty for the defaults. */
  format(state: State): string;
}

/** Parameters that the page itself reads and no demo may use. */
export const reservedParameters = ['embed', 'theme', 'poster', 'stage'] as const;

/** A link longer than this is not read: no demo makes one. */
export const longestQuery = 4000;

type Codecs<State> = { [Key in keyof State]: Codec<State[Key]> };

export function urlState<State extends object>(
  codecs: Codecs<State>,
  defaults: State,
): UrlState<State> {
  const keys = Object.keys(codecs) as (keyof State & string)[];

  return {
    defaults,

    parse(query) {
      const state = { ...defaults };
      if (query.length > longestQuery) {
        return { state, problems: [`The link is too long (${query.length} characters).`] };
      }
      const problems: string[] = [];
      const parameters = new URLSearchParams(query);
      for (const key of new Set(parameters.keys())) {
        if ((reservedParameters as readonly string[]).includes(key)) continue;
        if (!keys.includes(key as keyof State & string)) {
          problems.push(`“${shorten(key)}” is not a setting of this demo.`);
        }
      }
      for (const key of keys) {
        const text = parameters.get(key);
        if (text === null) continue;
        try {
          state[key] = codecs[key].parse(text);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          problems.push(`“${key}=${shorten(text)}” is not possible: ${error.message}.`);
        }
      }
      return { state, problems };
    },

    format(state) {
      const parts: string[] = [];
      for (const key of keys) {
        const text = codecs[key].format(state[key]);
        if (text !== codecs[key].format(defaults[key])) {
          parts.push(`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
        }
      }
      return parts.join('&');
    },
  };
}

/** One of the names given. */
export function choice<Name extends string>(names: readonly Name[]): Codec<Name> {
  return {
    parse(text) {
      const name = names.find((known) => known === text);
      if (name === undefined) throw new RangeError(`expected one of ${names.join(', ')}`);
      return name;
    },
    format: (name) => name,
  };
}

export interface NumberRange {
  min: number;
  max: number;
  /** Digits kept after the decimal point; 0 takes whole numbers only. */
  decimals: number;
}

/** Knows its range, for fields in which the number can be typed. */
export interface NumberCodec extends Codec<number> {
  readonly range: NumberRange;
}

/** A number within a range. */
export function number(range: NumberRange): NumberCodec {
  const { min, max, decimals } = range;
  const kind = decimals === 0 ? 'a whole number' : 'a number';
  return {
    range,
    parse(text) {
      const value = /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim())
        ? Number(text)
        : Number.NaN;
      const whole = decimals > 0 || Number.isInteger(value);
      if (!Number.isFinite(value) || !whole || value < min || value > max) {
        throw new RangeError(`expected ${kind} from ${min} to ${max}`);
      }
      return round(value, decimals);
    },
    format: (value) => String(round(value, decimals)),
  };
}

/** A list of `length` numbers, separated by commas. */
export function numbers(length: number, range: NumberRange): Codec<readonly number[]> {
  const one = number(range);
  return {
    parse(text) {
      const parts = text.split(',');
      if (parts.length !== length) {
        throw new RangeError(`expected ${length} numbers separated by commas, got ${parts.length}`);
      }
      return parts.map((part) => one.parse(part));
    },
    format: (values) => values.map((value) => one.format(value)).join(','),
  };
}

/** Yes or no, written 1 or 0. */
export const flag: Codec<boolean> = {
  parse(text) {
    if (text !== '0' && text !== '1') throw new RangeError('expected 0 or 1');
    return text === '1';
  },
  format: (value) => (value ? '1' : '0'),
};

function round(value: number, decimals: number): number {
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

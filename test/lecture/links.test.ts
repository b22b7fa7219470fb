import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demos } from '../../src/lecture/catalogue.ts';
import { longestQuery, reservedParameters, type UrlState } from '../../src/url-state.ts';

/** Names that a demo's own messages say it expects: “expected one of and, or, nand”. */
function namesOf(state: UrlState<object>): string[] {
  return Object.keys(state.defaults).flatMap((key) => {
    const [problem = ''] = state.parse(`${key}=¿`).problems;
    const [, names = ''] = /expected one of ([^.]*)/.exec(problem) ?? [];
    return names === '' ? [] : names.split(/, | or /);
  });
}

/** Texts that may be a value of some setting: numbers, lists of them, yes and no, names. */
function valueText(names: readonly string[]): fc.Arbitrary<string> {
  const aNumber = fc.oneof(
    fc.integer({ min: 0, max: 12 }).map(String),
    fc.integer({ min: -20, max: 20 }).map(String),
    fc.double({ min: -5, max: 5, noNaN: true }).map((value) => value.toFixed(3)),
  );
  const texts = [
    aNumber,
    fc.array(aNumber, { minLength: 2, maxLength: 8 }).map((list) => list.join(',')),
    fc.constantFrom('0', '1'),
  ];
  return names.length > 0 ? fc.oneof(...texts, fc.constantFrom(...names)) : fc.oneof(...texts);
}

function queryOf(state: UrlState<object>): fc.Arbitrary<string> {
  const value = valueText(namesOf(state));
  const keys = Object.keys(state.defaults);
  return fc
    .array(fc.tuple(fc.constantFrom(...keys), value), { minLength: 1, maxLength: keys.length })
    .map((pairs) => new URLSearchParams(pairs).toString());
}

const hostile = [
  '__proto__=1&constructor=2&toString=3',
  '%',
  '%E0%A4%A',
  'w=NaN,NaN&b=Infinity&step=1e309',
  'w=<script>alert(1)</script>',
  '&&&===&=&',
  'x=1;DROP TABLE',
  `b=${'9'.repeat(300)}`,
];

describe.each(demos.map((demo) => [demo.name, demo] as const))('a link to %s', (_, demo) => {
  const state: UrlState<object> = demo.state;

  it('shows in a fresh browser the state it was made of', () => {
    let changed = 0;
    fc.assert(
      fc.property(queryOf(state), (query) => {
        const sent = state.parse(query).state;
        const link = state.format(sent);
        if (link !== '') changed += 1;
        expect(state.parse(link)).toEqual({ state: sent, problems: [] });
        expect(link.length).toBeLessThanOrEqual(longestQuery);
      }),
      { numRuns: 500 },
    );
    // Otherwise the property was only ever asked of the defaults.
    expect(changed).toBeGreaterThan(20);
  });

  it('is empty for the defaults, and opens them', () => {
    expect(state.format(state.defaults)).toBe('');
    expect(state.parse('')).toEqual({ state: state.defaults, problems: [] });
  });

  it('that is malformed falls back and says in words what was wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(state.defaults)),
        fc.string({ minLength: 1, maxLength: 60 }).map((text) => `¿${text}`),
        (key, text) => {
          const { state: shown, problems } = state.parse(
            new URLSearchParams([[key, text]]).toString(),
          );
          expect(shown).toEqual(state.defaults);
          expect(problems).toHaveLength(1);
          expect(problems[0]).toMatch(/^“.+is not possible: .+\.$/s);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(hostile)('that is hostile does no harm: %s', (query) => {
    const { state: shown } = state.parse(query);
    expect(state.parse(state.format(shown))).toEqual({ state: shown, problems: [] });
    expect(Object.keys(shown)).toEqual(Object.keys(state.defaults));
  });

  it('that is too long is not read', () => {
    const { state: shown, problems } = state.parse(`b=1&w=${'1,'.repeat(longestQuery)}`);
    expect(shown).toEqual(state.defaults);
    expect(problems.join()).toMatch(/too long/);
  });

  it('from an older version names the setting that is gone', () => {
    expect(state.parse('was-here-once=1').problems).toEqual([
      '“was-here-once” is not a setting of this demo.',
    ]);
  });

  it('takes no parameter that belongs to the page', () => {
    for (const name of reservedParameters) expect(Object.keys(state.defaults)).not.toContain(name);
  });
});

import type { Random } from '../../../src/compute/random.ts';
import type { UrlState } from '../../../src/url-state.ts';

/**
 * Any value of a setting, as it stands in a link, found from what the setting itself says it expects. So a demo that is
 * new to the catalogue is walked through like all others.
 */
export function anyText(state: UrlState<object>, key: string, random: Random): string {
  const expected = expectation(state, key, '¿');
  const count = Number(/expected (\d+) numbers/.exec(expected)?.[1] ?? 0);
  if (count > 0) {
    const list = (item: string) => Array.from({ length: count }, () => item).join();
    const each = expectation(state, key, list('¿'));
    return Array.from({ length: count }, () => anyOne(each, random)).join();
  }
  return anyOne(expected, random);
}

function anyOne(expected: string, random: Random): string {
  if (expected.includes('expected 0 or 1')) return String(random.integer(2));
  const [, names] = /expected one of (.*?)\.?$/.exec(expected) ?? [];
  if (names !== undefined) {
    const known = names.split(', ');
    return known[random.integer(known.length)]!;
  }
  const range = /expected (a whole number|a number) from (\S+) to ([-\d.]*\d)/.exec(expected);
  if (range === null) throw new Error(`The walk does not know what to do where ${expected}`);
  const [low, high] = [Number(range[2]), Number(range[3])];
  return range[1] === 'a whole number'
    ? String(low + random.integer(high - low + 1))
    : (low + random.uniform() * (high - low)).toFixed(3);
}

/** What the setting says when it is given something else. */
function expectation(state: UrlState<object>, key: string, text: string): string {
  const [problem = ''] = state.parse(new URLSearchParams([[key, text]]).toString()).problems;
  return problem.slice(problem.indexOf('expected'));
}

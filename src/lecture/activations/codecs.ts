import type { Codec } from '../../url-state.ts';

/** One or more of the names, each once, always in the order of `names`: `relu,tanh`. */
export function subset<Name extends string>(names: readonly Name[]): Codec<readonly Name[]> {
  return {
    parse(text) {
      const parts = text.split(',');
      if (!areDifferent(parts) || !parts.every((part) => isOneOf(part, names))) {
        throw new RangeError(`expected one or more of ${names.join(', ')}, each once`);
      }
      return names.filter((name) => parts.includes(name));
    },
    format: (chosen) => names.filter((name) => chosen.includes(name)).join(','),
  };
}

/** All of the names, each once, in an order of one's own. */
export function ordering<Name extends string>(names: readonly Name[]): Codec<readonly Name[]> {
  return {
    parse(text) {
      const parts = text.split(',');
      const order = parts.filter((part): part is Name => isOneOf(part, names));
      const isComplete = order.length === parts.length && order.length === names.length;
      if (!isComplete || !areDifferent(order)) {
        throw new RangeError(`expected ${names.join(', ')}, each once, in any order`);
      }
      return order;
    },
    format: (order) => order.join(','),
  };
}

function isOneOf<Name extends string>(text: string, names: readonly Name[]): text is Name {
  return (names as readonly string[]).includes(text);
}

function areDifferent(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}

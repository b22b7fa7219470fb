import { type ComponentChildren, h } from 'preact';
import { plain } from '../../../src/format.ts';

/**
 * A compiled formula: an element as its name, attributes and content, in which a number is the place
 * of a value.
 */
export type TexNode = readonly [string, Record<string, string>, ...TexContent[]];
export type TexContent = TexNode | string | number;

/** A value in a formula: a number, text, or MathML. */
export type TexValue = ComponentChildren;

/**
 * A formula, typeset: tex`z = w_1 x_1 + b = ${z}`. The TeX becomes MathML when the page is built
 * (see `plugin.ts`), so neither TeX nor its fonts reach the browser; values are put in as it runs.
 */
export function tex(formula: TemplateStringsArray | TexNode, ...values: readonly TexValue[]) {
  if ('raw' in formula) throw new Error('tex`…` was not compiled: is texPlugin() in the config?');
  return draw(formula, values);
}

function draw(node: TexContent, values: readonly TexValue[]): ComponentChildren {
  if (typeof node === 'string') return node;
  if (typeof node === 'number') {
    const value = values[node];
    if (typeof value === 'number') return h('mn', null, plain(value));
    return h(typeof value === 'string' ? 'mn' : 'mrow', null, value);
  }
  const [name, attributes, ...content] = node;
  return h(name, attributes, ...content.map((part) => draw(part, values)));
}

/** A value in orange if positive, in blue if negative; its sign says the same. */
export function coloured(value: number, decimals = 2) {
  return <mn class={signName(value)}>{plain(value, decimals)}</mn>;
}

// Not in Preact's types; without it a sign at the beginning of a row stands close to its number.
const infix: object = { form: 'infix' };

/** A summand with its sign before it: + 2, − 0.5. */
export function summand(value: number, decimals = 2) {
  return (
    <mrow>
      <mo {...infix}>{value < 0 ? '−' : '+'}</mo>
      <mn class={signName(value)}>{plain(Math.abs(value), decimals)}</mn>
    </mrow>
  );
}

const signName = (value: number) => (value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero');

import katex from 'katex';
import type { TexContent, TexNode } from './tex.tsx';

/** Replaces each tex`…` of a source text by a call with the formula's MathML as a tree. */
export function compileTex(source: string): string {
  const start = /\btex`/g;
  let result = '';
  let at = 0;
  for (let match = start.exec(source); match !== null; match = start.exec(source)) {
    const line = source.slice(source.lastIndexOf('\n', match.index) + 1, match.index);
    const isOnlyMentioned = /^\s*(\/?\*|\/\/)/.test(line) || line.endsWith("'");
    if (isOnlyMentioned) continue;
    const { pieces, values, end } = readTemplate(source, start.lastIndex);
    const formula = JSON.stringify(texTree(pieces));
    result += `${source.slice(at, match.index)}tex(${[formula, ...values].join(', ')})`;
    at = end;
    start.lastIndex = end;
  }
  return result + source.slice(at);
}

interface Template {
  pieces: string[];
  values: string[];
  /** Index after the closing backtick. */
  end: number;
}

function readTemplate(source: string, from: number): Template {
  const pieces: string[] = [];
  const values: string[] = [];
  let piece = '';
  for (let i = from; i < source.length; i++) {
    if (source[i] === '`') return { pieces: [...pieces, piece], values, end: i + 1 };
    if (source.startsWith('${', i)) {
      const end = closingBrace(source, i + 2);
      pieces.push(piece);
      values.push(source.slice(i + 2, end));
      piece = '';
      i = end;
    } else {
      piece += source[i];
    }
  }
  throw new Error('A tex`…` is not closed.');
}

function closingBrace(source: string, from: number): number {
  let depth = 1;
  for (let i = from; i < source.length; i++) {
    if (source[i] === '{') depth += 1;
    if (source[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error('A value in a tex`…` is not closed.');
}

/** The MathML of a formula whose values stand between the pieces. Throws on TeX that is not right. */
export function texTree(pieces: readonly string[]): TexNode {
  const formula = pieces.map((piece, i) => (i === 0 ? piece : `\\text{@}${piece}`)).join('');
  const html = katex.renderToString(formula, { output: 'mathml', throwOnError: true });
  const [math] = parse(html.replace(/<annotation[\s\S]*?<\/annotation>|<\/?semantics>/g, ''));
  if (math === undefined) throw new Error(`KaTeX made nothing of “${formula}”.`);
  let count = 0;
  const tree = finished(math, () => count++) as TexNode;
  if (count !== pieces.length - 1) {
    throw new Error(`A value of tex\`${pieces.join('…')}\` has no place in the formula.`);
  }
  return tree;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  content: TexContent[];
}

/** Reads KaTeX's MathML, which is well-formed and has no comments. */
function parse(html: string): TexNode[] {
  const root: Open = { name: '', attributes: {}, content: [] };
  const open = [root];
  for (const [, close, name, attributes, text] of html.matchAll(
    /<(\/?)([a-z]+)([^>]*)>|([^<]+)/g,
  )) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.content.push(unescaped(text));
    else if (name === 'span') continue;
    else if (attributes!.endsWith('/')) parent.content.push([name!, read(attributes!)]);
    else if (close === '') open.push({ name: name!, attributes: read(attributes!), content: [] });
    else {
      open.pop();
      open.at(-1)!.content.push([parent.name, parent.attributes, ...parent.content]);
    }
  }
  return root.content as TexNode[];
}

function read(attributes: string): Record<string, string> {
  const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(
    pairs
      .filter(([, name]) => name !== 'xmlns')
      .map(([, name, value]) => [name, unescaped(value!)]),
  );
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/**
 * Space that TeX leaves on each side of an operator between two terms: 4/18 em beside + and −, 5/18 em beside a
 * relation (plain TeX's `medmuskip` and `thickmuskip`), none in exponents and indices. Signs of products have what
 * browsers give them, which is less.
 */
const spaces: Readonly<Record<string, string>> = Object.fromEntries([
  ...['+', '−'].map((sign) => [sign, '0.2222em']),
  ...['=', '<', '>', '≤', '≥', '≈', '←'].map((sign) => [sign, '0.2778em']),
]);
const scripted = ['msub', 'msup', 'msubsup'];

/** An operator of a row with its space said: browsers differ in what they leave in fractions and scripts. */
function spaced(node: TexContent, isBetween: boolean, isScript: boolean): TexContent {
  if (typeof node !== 'object') return node;
  const [name, attributes, sign] = node;
  const known = name === 'mo' && isBetween && spaces[String(sign)];
  if (!known) return node;
  const space = isScript ? '0' : known;
  return [name, { lspace: space, rspace: space, ...attributes }, sign!];
}

/** Puts hole numbers for each @ (KaTeX joins neighbouring texts, so one may hold several), hats, and spaces. */
function finished(node: TexContent, next: () => number, isScript = false): TexContent {
  if (typeof node !== 'object') return node;
  const [name, attributes, ...content] = node;
  const [only] = content;
  // Accents that do not stretch: those of the font, not the signs from the keyboard.
  if (name === 'mo' && only === '^') return ['mo', { stretchy: 'false' }, 'ˆ'];
  if (name === 'mo' && only === 'ˉ') return ['mo', { stretchy: 'false' }, '¯'];
  // The font's prime is raised already: as an exponent, where TeX has it, it would be raised twice.
  const [base, exponent] = content;
  if (name === 'msup' && typeof exponent === 'object' && /^′+$/.test(String(exponent[2]))) {
    const prime: TexNode = ['mo', { lspace: '0', rspace: '0' }, String(exponent[2])];
    return ['mrow', {}, finished(base!, next), prime];
  }
  if (name === 'mtext' && typeof only === 'string' && only.includes('@')) {
    const parts = only.split(/(@)/).filter((part) => part !== '');
    const numbered = parts.map(
      (part): TexContent => (part === '@' ? next() : ['mtext', attributes, part]),
    );
    return numbered.length === 1 ? numbered[0]! : ['mrow', {}, ...numbered];
  }
  const last = content.length - 1;
  return [
    name,
    attributes,
    ...content.map((part, i) => {
      const inner = finished(part, next, isScript || (scripted.includes(name) && i > 0));
      return spaced(inner, name === 'mrow' && i > 0 && i < last, isScript);
    }),
  ];
}

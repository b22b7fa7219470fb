/** The part of KaTeX's macro expander that definitions need. Lists of tokens are stacks: the last comes first. */
interface Expander {
  macros: { set(name: string, value: Macro, global?: boolean): void };
  isDefined(name: string): boolean;
  future(): KatexToken;
  popToken(): KatexToken;
  consumeSpaces(): void;
  consumeArg(delimiters?: string[]): { tokens: KatexToken[] };
  consumeArgs(count: number): KatexToken[][];
}

interface KatexToken {
  text: string;
}

type Expansion = { tokens: KatexToken[]; numArgs: number };

export type Macro = string | Expansion | ((expander: Expander) => string | Expansion);

/**
 * LaTeX's commands that define others, as MathJax reads them: what exists is defined anew without a
 * complaint, the first argument may have a default, and what follows in the deck knows them.
 */
export const definitionMacros: Readonly<Record<string, Macro>> = {
  '\\newcommand': (expander) => define(expander, true),
  '\\renewcommand': (expander) => define(expander, true),
  '\\providecommand': (expander) => define(expander, false),
  '\\DeclareMathOperator': (expander) => {
    const star = skipStar(expander) ? '*' : '';
    const name = commandName(expander);
    const text = expander.consumeArg().tokens.toReversed().map(spelled).join('');
    expander.macros.set(name, `\\operatorname${star}{${text}}`, true);
    return '';
  },
};

function define(expander: Expander, anew: boolean): string {
  skipStar(expander);
  const name = commandName(expander);
  const count = Number(optional(expander)?.map(spelled).join('') ?? 0);
  const preset = optional(expander);
  const { tokens } = expander.consumeArg();
  if (anew || !expander.isDefined(name)) {
    const macro = preset ? withPreset(tokens, count, preset) : { tokens, numArgs: count };
    expander.macros.set(name, macro, true);
  }
  return '';
}

/** A macro whose first argument stands in brackets and may be left out. */
function withPreset(body: KatexToken[], count: number, preset: KatexToken[]): Macro {
  return (expander) => {
    const given = optional(expander) ?? preset;
    const args = [given, ...expander.consumeArgs(count - 1)];
    const tokens = body.slice();
    for (let i = tokens.length - 1; i > 0; i--) {
      const place = tokens[i]!.text === '#' ? Number(tokens[i - 1]!.text) : 0;
      const arg = args[place - 1];
      if (arg) tokens.splice(--i, 2, ...arg);
    }
    return { tokens, numArgs: 0 };
  };
}

function optional(expander: Expander): KatexToken[] | undefined {
  expander.consumeSpaces();
  if (expander.future().text !== '[') return undefined;
  expander.popToken();
  return expander.consumeArg([']']).tokens;
}

function skipStar(expander: Expander): boolean {
  expander.consumeSpaces();
  if (expander.future().text !== '*') return false;
  expander.popToken();
  return true;
}

function commandName(expander: Expander): string {
  return expander
    .consumeArg()
    .tokens.map(({ text }) => text)
    .join('');
}

/** A token as it can stand in front of any other. */
function spelled({ text }: KatexToken): string {
  return /^\\[a-zA-Z]+$/.test(text) ? `${text} ` : text;
}

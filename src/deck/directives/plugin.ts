import type { CoreState, MarkdownIt, Token } from '../markdown.ts';
import { problemBox } from '../problem-box.ts';
import type { Report } from '../problems.ts';
import type { Rendering } from './directive.ts';
import { directives, shownOnClick } from './index.ts';
import { nearest } from './nearest.ts';
import { type Directive, directiveSyntax, readLine } from './syntax.ts';

const names = Object.keys(directives);
const known = names.map((name) => `@${name}`).join(', ');

/**
 * Turns directives into HTML.
 * @param report receives one problem for each directive that cannot be shown: a box on the slide says it.
 */
export function directivePlugin(
  markdown: MarkdownIt,
  rendering: () => Rendering,
  report: Report,
): void {
  directiveSyntax(markdown, names);

  // Before Marpit's own step, which counts the fragments that steps bring.
  markdown.core.ruler.after('block', 'directives', (state) => {
    if (state.inlineMode) return;
    reportSimilar(state, report);
    const current = rendering();
    current.conversion.demoLines = [];
    state.tokens = groupSteps(state).flatMap((token) => {
      if (token.type !== 'directive') return [token];
      const line = (token.map?.[0] ?? 0) + 1;
      try {
        const rendered = render(state, token, current);
        if (kindOf(token) === 'demo') current.conversion.demoLines.push(line);
        return rendered;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        report({ line, message: error.message });
        const where = `${current.conversion.file}:${line}`;
        return [htmlToken(state, problemBox(where, error.message, tagFor(token)), token)];
      }
    });
  });

  // Marpit has numbered the fragments of the slide in the meantime.
  markdown.renderer.rules.directive_html = (tokens, index) => {
    const { content, attrGet } = tokens[index]!;
    const fragment = attrGet.call(tokens[index], 'data-marpit-fragment');
    return fragment === null
      ? content
      : content.replace(/^<\w+/, `$& data-marpit-fragment="${fragment}"`);
  };
}

function render(state: CoreState, token: Token, rendering: Rendering): Token[] {
  const directive = token.meta?.directive as Directive | 'malformed';
  if (directive === 'malformed') {
    throw new RangeError(
      'This line begins as a directive and does not go on as one. Expected @demo[Title](name?state), alone on its line.',
    );
  }
  const renderer = directives[directive.kind];
  if (renderer === undefined) {
    throw new RangeError(
      `There is no directive “@${directive.kind}”. Was @${nearest(directive.kind, names)} meant? There are: ${known}.`,
    );
  }
  const output = renderer(directive, rendering);
  const isFragment = shownOnClick.includes(directive.kind);
  if (typeof output === 'string') return [htmlToken(state, output, token, isFragment)];
  const fence = new state.Token('fence', 'code', 0);
  fence.block = true;
  fence.markup = '```';
  fence.map = token.map;
  fence.content = `${output.code}\n`;
  Object.assign(fence, { info: output.language });
  const before = htmlToken(state, output.before, token, isFragment);
  return [before, fence, htmlToken(state, output.after, token)];
}

/** The element of a directive's box: steps stand in a list. */
function tagFor(token: Token): 'div' | 'li' {
  return kindOf(token) === 'step' ? 'li' : 'div';
}

function kindOf({ type, meta }: Token): string | undefined {
  return type === 'directive' ? (meta?.directive as Directive | undefined)?.kind : undefined;
}

/** Tells of lines that are text and look like a directive: nothing is lost, but one may have been meant. */
function reportSimilar({ tokens }: CoreState, report: Report): void {
  for (const { type, content, map } of tokens) {
    if (type !== 'inline') continue;
    for (const [index, line] of content.split('\n').entries()) {
      if (readLine(line, names) !== 'similar') continue;
      report({
        line: (map?.[0] ?? 0) + index + 1,
        message: `“${line.trim()}” is shown as text, though it begins as a directive does. Directives are ${known}, alone on their line, such as @demo[Title](name?state).`,
        hint: true,
      });
    }
  }
}

/** Puts each run of steps into one list. */
function groupSteps(state: CoreState): Token[] {
  const grouped: Token[] = [];
  let open = false;
  for (const token of state.tokens) {
    const step = kindOf(token) === 'step';
    if (step !== open) {
      grouped.push(htmlToken(state, step ? '<ol class="steps">\n' : '</ol>\n', token));
      open = step;
    }
    grouped.push(token);
  }
  if (open) grouped.push(htmlToken(state, '</ol>\n', grouped.at(-1)!));
  return grouped;
}

function htmlToken(state: CoreState, html: string, source: Token, fragment = false): Token {
  const token = new state.Token('directive_html', '', 0);
  token.block = true;
  token.map = source.map;
  token.content = html;
  if (fragment) token.meta = { marpitFragment: 1 };
  return token;
}

import postcss from 'postcss';
import type { Token } from '../markdown.ts';

/** What a rule of the deck's own style says of slides themselves, not of what stands on them. */
export interface SectionRule {
  /** Whether it speaks of this slide. */
  matches(slide: Token): boolean;
  /** Which of two rules counts; of equals, the later one. */
  specificity: number;
  declarations: ReadonlyMap<string, string>;
}

/** `section`, `:root` and what narrows them down: classes, and the attribute by which Marp scopes a style. */
const slideSelector = /^(section|:root)?((?:\.[\w-]+|\[[\w-]+\])*)$/;

/**
 * The rules of a deck's style that speak of whole slides, those that count most at the end. What stands
 * in an at-rule holds under its condition only, and is left out; so is, as Marp does, a style that is
 * not understood.
 */
export function sectionRules(styles: readonly string[]): SectionRule[] {
  const rules: SectionRule[] = [];
  for (const style of styles) {
    parsed(style)?.each((rule) => {
      if (rule.type !== 'rule') return;
      const declarations = new Map<string, string>();
      rule.each((node) => {
        if (node.type === 'decl') declarations.set(node.prop.toLowerCase(), node.value);
      });
      for (const selector of rule.selectors) {
        const match = slideSelector.exec(selector);
        if (selector === '' || match === null) continue;
        const marks = match[2]!.match(/[.[][\w-]+/g) ?? [];
        const specificity = 10 * marks.length + (match[1] === ':root' ? 10 : 0);
        rules.push({ matches: (slide) => hasMarks(slide, marks), specificity, declarations });
      }
    });
  }
  return rules.sort((a, b) => a.specificity - b.specificity);
}

function parsed(style: string): postcss.Root | undefined {
  try {
    return postcss.parse(style);
  } catch {
    return undefined;
  }
}

function hasMarks(slide: Token, marks: readonly string[]): boolean {
  const classes = (slide.attrGet('class') ?? '').split(/\s+/);
  return marks.every((mark) =>
    mark.startsWith('.') ? classes.includes(mark.slice(1)) : slide.attrGet(mark.slice(1)) !== null,
  );
}

/** All that the deck's own style says of a slide. */
export function ownDeclarations(
  slide: Token,
  rules: readonly SectionRule[],
): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { declarations } of rules.filter((rule) => rule.matches(slide))) {
    for (const [property, value] of declarations) {
      // A shorthand sets what is in it anew.
      for (const name of own.keys()) if (name.startsWith(`${property}-`)) own.delete(name);
      own.set(property, value);
    }
  }
  return own;
}

/** Whether the deck's own style says how what stands on a slide is laid out. */
export function isLaidOut(own: ReadonlyMap<string, string>): boolean {
  return (
    /grid|flex/.test(own.get('display') ?? '') ||
    ['columns', 'column-count', 'column-width'].some((property) => own.has(property))
  );
}

import type { MarkdownIt } from './markdown.ts';

/**
 * The directive `core`: `<!-- _core: false -->` says that a slide is extra, that is, not on the core
 * path, which fits the time the lecture has.
 */
export function coreDirective(value: unknown): { core?: string } {
  return value === 'true' || value === 'false' ? { core: value } : {};
}

/** Writes it on the slide as `data-core="false"`: Marpit does so only for directives it knew when it was made. */
export function corePathPlugin(markdown: MarkdownIt): void {
  markdown.core.ruler.after('marpit_directives_apply', 'core_path', ({ tokens }) => {
    for (const token of tokens) {
      const directives = token.meta?.marpitDirectives as { core?: string } | undefined;
      if (directives?.core === 'false') token.attrSet('data-core', 'false');
    }
  });
}

/** Whether a slide as HTML is on the core path. */
export function isOnCorePath(html: string): boolean {
  return !/<section[^>]*\sdata-core="false"/.test(html);
}

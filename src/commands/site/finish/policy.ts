import { createHash } from 'node:crypto';

/**
 * The content policy of the site: nothing from elsewhere, no script inside of a page but those whose
 * hash is named, WebAssembly for the kernels. Slides and KaTeX have styles inside of elements.
 */
export function contentPolicy(pages: readonly string[]): string {
  const hashes = [...new Set(pages.flatMap(scriptsIn).map(hashOf))].sort();
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The texts of the scripts that stand in a page and run. */
function scriptsIn(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\btype="(?!module|text\/javascript)/.test(attributes))
    .map(([, , script = '']) => script);
}

/** As browsers compute it, who read every line ending as `\n`. */
function hashOf(script: string): string {
  const hash = createHash('sha256').update(script.replaceAll('\r\n', '\n')).digest('base64');
  return `'sha256-${hash}'`;
}

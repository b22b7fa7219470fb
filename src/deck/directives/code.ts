import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { breakable } from '../addresses.ts';
import { escapeHtml } from '../markdown.ts';
import type { DirectiveRenderer } from './directive.ts';

const languages: Record<string, string> = {
  '.py': 'python',
  '.ts': 'typescript',
  '.tsx': 'tsx',
  '.js': 'javascript',
  '.json': 'json',
  '.txt': 'text',
  '.sh': 'bash',
};

const regionStart = /^\s*(?:#|\/\/)\s*#?region\b\s*(.*?)\s*$/;
const regionEnd = /^\s*(?:#|\/\/)\s*#?endregion\b/;

/** Source from a file of the project, so that what is shown is what runs. */
export const code: DirectiveRenderer = ({ text, target }, { root }) => {
  const [path = '', region] = target.split('#');
  const language = languages[extname(path)];
  if (language === undefined) {
    throw new RangeError(
      `“${path}” is no source that a slide can show. Expected a path from the project's folder that ends in ${Object.keys(languages).join(', ')}.`,
    );
  }
  const source = readSource(root, path);
  const caption = text === '' ? '' : `<span>${escapeHtml(text)}</span> `;
  return {
    before: '<figure class="source">',
    language,
    code: dedent(region === undefined ? source : linesOfRegion(source, region, path)),
    after: `<figcaption>${caption}<code>${breakable(path)}</code></figcaption></figure>\n`,
  };
};

function readSource(root: string, path: string): string[] {
  if (normalize(path).startsWith('..')) {
    throw new RangeError(`“${path}” lies outside of the project.`);
  }
  try {
    return readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
  } catch {
    throw new RangeError(
      `There is no file “${path}”. Expected a path from the project's folder, such as slides/code/mnist.py#model.`,
    );
  }
}

/** The lines between the marks of a region; marks of regions inside of it are left out. */
export function linesOfRegion(source: readonly string[], name: string, path: string): string[] {
  const starts = source.map((line) => regionStart.exec(line)?.[1]);
  const start = starts.indexOf(name);
  if (start < 0) {
    const known = starts.filter((found) => found !== undefined && found !== '');
    throw new RangeError(
      `${path} has no region “${name}”. ${known.length > 0 ? `There are: ${known.join(', ')}.` : 'It has none at all.'} Mark it by the lines “# region ${name}” and “# endregion”.`,
    );
  }
  let depth = 1;
  const lines: string[] = [];
  for (const line of source.slice(start + 1)) {
    if (regionStart.test(line)) depth++;
    else if (regionEnd.test(line)) depth--;
    else lines.push(line);
    if (depth === 0) return lines;
  }
  throw new RangeError(
    `The region “${name}” of ${path} does not end: a line “# endregion” is missing.`,
  );
}

function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const least = indents.length > 0 ? Math.min(...indents) : 0;
  return lines
    .map((line) => line.slice(least))
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}

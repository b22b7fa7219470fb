import { isImmutable } from '../../../offline/list.ts';

export const headersFile = '_headers';

/** Headers by the path they are for, from `/`; a `*` at its end stands for any rest. */
export type HeaderRules = readonly (readonly [path: string, headers: Record<string, string>])[];

const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** What the host of a built site is to send. Where two rules match, no header is in both. */
export function headerRules(paths: readonly string[], policy: string): HeaderRules {
  const pieces = paths.filter((path) => path.startsWith('data/') && isImmutable(path));
  return [
    [
      '/*',
      {
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
      },
    ],
    ['/assets/*', forEver],
    ['/posters/*', forEver],
    ...pieces.map((path) => [`/${path}`, forEver] as const),
  ];
}

/** In the form that Netlify, Cloudflare Pages and others read. */
export function writeHeaderRules(rules: HeaderRules): string {
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${path}\n${lines.join('')}`;
    })
    .join('\n');
}

export function readHeaderRules(text: string): HeaderRules {
  const rules: [string, Record<string, string>][] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push([line.trim(), {}]);
    else Object.assign(rules.at(-1)?.[1] ?? {}, { [name]: value });
  }
  return rules;
}

/** The headers that a host sends with a path. */
export function headersFor(rules: HeaderRules, path: string): Record<string, string> {
  const matching = rules.filter(([rule]) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule,
  );
  return Object.assign({}, ...matching.map(([, headers]) => headers));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { demos } from '../../src/lecture/catalogue.ts';

const frame = readFileSync(join(import.meta.dirname, 'frame.html'), 'utf8');

/**
 * Puts what all pages of demos begin with around what an `index.html` has of its own: its script, and a title
 * where it is not that of the demo.
 */
export function framePlugin(): Plugin {
  return {
    name: 'frame',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        if (html.includes('<head>')) return html;
        const [, own] = /<title>(.*)<\/title>\s*/.exec(html) ?? [];
        const demo = demos.find(({ name }) => path === `/demos/${name}/index.html`);
        const title = own ?? demo?.title;
        if (title === undefined) throw new Error(`${path} has no title, and is no demo’s page.`);
        const script = html.replace(/<title>.*<\/title>\s*/, '').trim();
        return frame.replace('{title}', title).replace('{script}', script);
      },
    },
  };
}

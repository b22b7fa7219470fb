import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MarkdownIt, Token } from './markdown.ts';
import { recall } from './recall.ts';

/**
 * Emoji as pictures inside of the file: they show on machines that have no font for them, without a
 * network. Marp finds and replaces them; its pictures come from a content network.
 */

const require = createRequire(import.meta.url);
const pictures = join(dirname(require.resolve('@discordapp/twemoji/package.json')), 'dist', 'svg');

/** Given to Marp as the place of its emoji; `inlineEmoji` finds it again. */
export const emojiPlace = 'twemoji:';

/** Goes with every deck that shows emoji. */
export const emojiLicence =
  '/*! Emoji: Twemoji, copyright Twitter and contributors, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/ */';

const picture = /<img class="emoji"[^>]* alt="([^"]*)" src="twemoji:svg\/([\da-f-]+)\.svg"[^>]*>/g;

const known = recall<string | undefined>();

/** Marp's HTML with its emoji inside; one too new to have a picture stays a letter. */
export function inlineEmoji(html: string): string {
  return html.replace(picture, (image, letter: string, name: string) => {
    const source = known([name], () => dataUri(name));
    return source === undefined ? letter : image.replace(`twemoji:svg/${name}.svg`, source);
  });
}

function dataUri(name: string): string | undefined {
  try {
    const svg = readFileSync(join(pictures, `${name}.svg`));
    return `data:image/svg+xml;base64,${svg.toString('base64')}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Tags, and elements whose text cannot hold a picture; what lies between them is text. */
const notText = /(<(svg|script|style|textarea|select|title|math)\b[\s\S]*?<\/\2\s*>|<[^>]*>)/gi;

/** Does for HTML that the author or a directive wrote what Marp does for Markdown. */
export function emojiInHtml(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  const asPicture = rules.marp_unicode_emoji;
  if (asPicture === undefined) return;
  for (const name of ['html_block', 'directive_html']) {
    const render = rules[name]!;
    rules[name] = (...given) =>
      render(...given)
        .split(notText)
        .filter((_, i) => i % 3 !== 2)
        .map((part, i) => (i % 2 === 1 ? part : asPicture([{ content: part } as Token], 0)))
        .join('');
  }
}

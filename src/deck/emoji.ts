import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Marp } from '@marp-team/marp-core';
import { memoizeMany } from '../memoize.ts';
import type { MarkdownIt, Token } from './markdown.ts';

/**
 * Emoji as pictures inside of the file: they show on machines that have no font for them, without a
 * network. Marp finds and replaces them; its pictures come from a content network.
 */

const require = createRequire(import.meta.url);
const pictures = join(dirname(require.resolve('@discordapp/twemoji/package.json')), 'dist', 'svg');

/** Given to Marp as the place of its emoji; `inlineEmoji` finds it again. */
const emojiPlace = 'twemoji:';

/** Goes with every deck that shows emoji. */
export const emojiLicence =
  '/*! Emoji: Twemoji, copyright Twitter and contributors, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/ */';

const picture = /<img class="emoji"[^>]* alt="([^"]*)" src="twemoji:svg\/([\da-f-]+)\.svg"[^>]*>/g;

type EmojiOptions = NonNullable<NonNullable<ConstructorParameters<typeof Marp>[0]>['emoji']>;

const known = memoizeMany<string | undefined>();

/** Given to the author's options for emoji, which may name another place or ask for pictures of pixels. */
export function offlineEmoji(options: EmojiOptions = {}): EmojiOptions {
  const base = options.twemoji?.ext === 'png' ? {} : { base: emojiPlace };
  return { ...options, twemoji: { ...base, ...options.twemoji } };
}

/** Puts the pictures into what Marp renders; an emoji too new to have one stays a letter. */
function inlineEmoji(html: string): string {
  return html.replace(picture, (image, letter: string, name: string) => {
    const source = known([name], () => dataUri(name));
    return source === undefined ? letter : image.replace(`${emojiPlace}svg/${name}.svg`, source);
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

/**
 * Puts pictures in the place of emoji: of those that Marp finds in Markdown, and of those in HTML that
 * the author or a directive wrote.
 */
export function emojiPlugin(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  for (const name of ['marp_emoji', 'marp_unicode_emoji', 'code_inline', 'code_block', 'fence']) {
    const render = rules[name];
    if (render) rules[name] = (...given) => inlineEmoji(render(...given));
  }
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

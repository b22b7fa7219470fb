import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { withoutStage } from '../../lecture/stages.ts';
import { breakable, demoAddress, demoLink, shortAddress } from '../addresses.ts';
import { checkedDemo } from '../directives/checked-demo.ts';
import { escapeHtml } from '../markdown.ts';
import { minutesIn, namedLines } from '../notes.ts';
import { qrCode } from '../qr-code.ts';
import type { RenderedDeck, RenderedSlide } from '../slides.ts';
import { withSmallDigits } from './small-digits.ts';

export interface HandoutOptions {
  /** Where the site stands, with a slash at its end. */
  baseUrl: string;
  /** Images of demos by `name?state`. */
  posters: Readonly<Record<string, string>>;
}

/** The theme's own tokens hold within its slides only. */
const css = [
  join(import.meta.dirname, '../../../themes/tokens.css'),
  join(import.meta.dirname, 'handout.css'),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const notesMarkdown = new MarkdownIt({ linkify: false, typographer: true });

/** At most so many states that the steps of a slide lead to are pictured; the slide itself shows the first. */
const mostPictures = 3;

/**
 * The reading handout: every slide with its notes, its demos with address and QR code, pictures of
 * the states that its steps lead to, and the exercises. One file that needs nothing else.
 */
export function handoutPage(deck: RenderedDeck, options: HandoutOptions): string {
  const title = escapeHtml(deck.title);
  return `<!doctype html>
<html lang="${escapeHtml(deck.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: handout</title>
<style>${deck.css}</style>
<style>${css}</style>
</head>
<body>
<header class="handout-head">
<h1>${title}</h1>
<p>Handout: the slides with the speaker notes, pictures of the live demos, and the way to them.</p>
${corePath(deck.slides)}
${contents(deck.slides)}
</header>
<main>
${deck.slides.map((slide, i) => article(slide, i + 1, options)).join('\n')}
${answerKey(deck.slides)}
</main>
</body>
</html>
`;
}

function contents(slides: readonly RenderedSlide[]): string {
  const items = slides
    .map((slide, i) => ({ slide, number: i + 1 }))
    .filter(({ slide }) => slide.isSectionStart)
    .map(
      ({ slide, number }) =>
        `<li><a href="#slide-${number}"><span>${escapeHtml(slide.title)}</span> <span>${number}</span></a></li>`,
    );
  return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>`;
}

/** What the core path is, where there is one. */
function corePath(slides: readonly RenderedSlide[]): string {
  const core = slides.filter(({ isCore }) => isCore);
  if (core.length === slides.length) return '';
  const minutes = core.reduce((sum, { notes }) => sum + minutesIn(notes), 0);
  return `<p>The core path takes ${Math.ceil(minutes)} minutes and ${core.length} of the ${slides.length} slides. The others are marked <span class="handout-extra">extra</span>: to read at home, or where there is more time.</p>`;
}

function article(slide: RenderedSlide, number: number, options: HandoutOptions): string {
  const notes =
    slide.notes === '' ? '' : `<div class="handout-notes">${notesHtml(slide.notes)}</div>`;
  const section = slide.isSectionStart ? ' section-start' : '';
  return `<article id="slide-${number}" class="handout-slide${section}" aria-labelledby="title-${number}">
<h2 id="title-${number}"><span class="handout-number">${number}</span> ${escapeHtml(slide.title)}</h2>
${slide.isCore ? '' : '<p><span class="handout-extra">extra</span></p>\n'}<div class="handout-row">
<div class="marpit">${withoutEmptyHeaders(slide.html)}</div>
${notes}
</div>
${exercises(slide)
  .map((target, i) => exercisePart(target, i === 0 ? slide.demos.slice(1) : [], options))
  .join('\n')}
</article>`;
}

/** Notes are lines: the time, what to say, and each line with a name, such as its source, in a paragraph of its own. */
function notesHtml(notes: string): string {
  const paragraphs = notes.replace(/^Time: .+$/m, '*$&*\n').replace(namedLines, '\n*$1:*');
  return withSmallDigits(notesMarkdown.render(paragraphs));
}

/** A table's corner above its row headers heads nothing. */
function withoutEmptyHeaders(html: string): string {
  return html.replaceAll('<th></th>', '<td></td>');
}

/** The exercises of a slide: that of the demo it shows, and those it leads to. */
function exercises({ demos, links }: RenderedSlide): string[] {
  const [shown] = demos;
  return [...(shown === undefined ? [] : [shown]), ...links.filter((link) => link !== shown)];
}

/** An exercise with address and code, and pictures of the states that the steps of its slide lead to. */
function exercisePart(
  target: string,
  pictured: readonly string[],
  { baseUrl, posters }: HandoutOptions,
): string {
  const { demo, link } = checkedDemo(target);
  const address = demoAddress(link, baseUrl);
  const pictures = pictured
    .slice(0, mostPictures)
    .map((state) => picture(state, posters[state]))
    .join('');
  const key = demo.answer ? ' <a href="#answers">The answer is at the end.</a>' : '';
  return `<div class="handout-demo">
<a class="handout-code" href="${escapeHtml(address)}">${qrCode(address, `QR code of the demo ${escapeHtml(demo.title)}`)}</a>
<div class="handout-exercise">
<p><strong>${escapeHtml(demo.title)}.</strong> ${withSmallDigits(escapeHtml(demo.insight))}</p>
<p><strong>Exercise.</strong> ${withSmallDigits(escapeHtml(demo.exercise))}${key}</p>
<p><a href="${escapeHtml(address)}">${breakable(shortAddress(link, baseUrl))}</a></p>
</div>
${pictures === '' ? '' : `<div class="handout-pictures">${pictures}</div>`}
</div>`;
}

/** The answers to all exercises, each once, computed by the demos' own code. */
function answerKey(slides: readonly RenderedSlide[]): string {
  const found = new Map<string, { title: string; answer: string; numbers: number[] }>();
  slides.forEach((slide, i) => {
    for (const target of exercises(slide)) {
      const { demo, link } = checkedDemo(target);
      const answer = demo.answer?.(link.query);
      if (answer === undefined) continue;
      const key = `${demo.title} ${answer}`;
      const entry = found.get(key) ?? { title: demo.title, answer, numbers: [] };
      entry.numbers.push(i + 1);
      found.set(key, entry);
    }
  });
  if (found.size === 0) return '';
  const entries = [...found.values()].map(({ title, answer, numbers }) => {
    const where = numbers.map((number) => `<a href="#slide-${number}">${number}</a>`).join(', ');
    return `<dt>${escapeHtml(title)} <span>(slide ${where})</span></dt><dd>${withSmallDigits(escapeHtml(answer))}</dd>`;
  });
  return `<section id="answers" class="handout-answers" aria-labelledby="answers-title">
<h2 id="answers-title">Answers to the exercises</h2>
<p>Each is computed by the code of its demo, for the exercise that opens with the link or QR code.</p>
<dl>${entries.join('\n')}</dl>
</section>`;
}

function picture(target: string, image: string | undefined): string {
  if (image === undefined) return '';
  const { demo } = checkedDemo(target);
  const state = withoutStage(demoLink(target).query);
  const words = `${demo.title}${state === '' ? '' : `, showing ${state.replaceAll('&', ', ')}`}`;
  return `<img src="${image}" alt="${escapeHtml(words)}">`;
}

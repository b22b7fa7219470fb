import {
  breakable,
  codeAddress,
  linkAddress,
  shortAddress,
  shortAddressMark,
  targetOf,
} from '../addresses.ts';
import { escapeHtml } from '../markdown.ts';
import { qrCode } from '../qr-code.ts';
import { stagedDemo } from './checked-demo.ts';
import type { DirectiveRenderer } from './directive.ts';

/**
 * A demo on a slide: a poster that links to it. In a browser the deck's script puts the live frame
 * over it; print keeps the poster, with address and QR code.
 */
export const demo: DirectiveRenderer = ({ text, target }, { conversion }) => {
  const { demo, link } = stagedDemo(target);
  const title = escapeHtml(text || demo.title);
  const address = escapeHtml(codeAddress(link, conversion));
  const href = escapeHtml(linkAddress(link, conversion));
  // As the card reads, which a phone hides because the words stand below it.
  const label = `${title} ${escapeHtml(demo.sentence)}`;
  const image = conversion.posters[targetOf(link)];
  const picture = image
    ? `<img src="${escapeHtml(image)}" alt="${title}: ${escapeHtml(demo.sentence)}"${conversion.live ? ' loading="lazy"' : ''}>`
    : `<span class="demo-card">${motif}<strong>${title}</strong> <span>${escapeHtml(demo.sentence)}</span></span>`;
  const codeLabel = `QR code of the demo: ${title}`;
  const code = conversion.baseUrl
    ? qrCode(codeAddress(link, conversion), codeLabel)
    : `<span class="qr-missing" data-qr="${address}" data-label="${codeLabel}"></span>`;
  return `<figure class="demo${image ? '' : ' without-poster'}" data-demo="${link.name}" data-state="${escapeHtml(link.query)}" data-title="${title}" data-site="${conversion.site}">
<a class="demo-poster" href="${href}" tabindex="-1" aria-label="${label}">${picture}</a>
<figcaption><span class="demo-qr">${code}</span><strong class="demo-title">${title}</strong>
<span class="demo-sentence">${escapeHtml(demo.sentence)}</span>
<a class="demo-open" href="${href}"><span class="demo-open-label">Open the demo</span><span class="demo-address"${shortAddressMark(link, conversion)}>${breakable(shortAddress(link, conversion.baseUrl))}</span></a></figcaption>
</figure>
`;
};

/** Contour lines of a valley and a path down into it. */
const motif = `<svg class="demo-motif" viewBox="0 0 400 300" aria-hidden="true"><g>${[
  1, 2, 3, 4, 5, 6,
]
  .map(
    (ring) =>
      `<ellipse cx="${250 - ring * 3}" cy="${170 - ring * 4}" rx="${ring * 38}" ry="${ring * 23}"/>`,
  )
  .join(
    '',
  )}</g><path d="M30 40 92 120 122 92 168 152 190 130 222 172 236 158 250 170"/><circle cx="250" cy="170" r="9"/></svg>`;

import {
  breakable,
  codeAddress,
  linkAddress,
  shortAddress,
  shortAddressMark,
} from '../addresses.ts';
import type { Conversion } from '../conversion.ts';
import { escapeHtml } from '../markdown.ts';
import { qrCode } from '../qr-code.ts';
import { checkedDemo } from './checked-demo.ts';
import type { DirectiveRenderer } from './directive.ts';

/** A card by which the class comes to a demo, or to any web page: QR code, title, address. */
export const qr: DirectiveRenderer = ({ text, target }, { conversion }) => {
  const page = webPage(target) ?? demoPage(target, conversion);
  const title = escapeHtml(text || page.title);
  const address = escapeHtml(page.address);
  const code = URL.canParse(page.address)
    ? qrCode(page.address, `QR code of ${title}`)
    : `<span class="qr-missing" data-qr="${address}" data-label="QR code of ${title}">Served to the room, this slide shows a QR code.</span>`;
  return `<aside class="qr"${page.exercise}><a class="qr-link" href="${escapeHtml(page.href)}">${code}<span class="qr-text"><strong>${title}</strong><span class="qr-address"${page.mark}>${breakable(page.short)}</span></span></a></aside>
`;
};

function webPage(target: string) {
  if (!/^https?:\/\//.test(target)) return undefined;
  if (!URL.canParse(target)) throw new RangeError(`“${target}” is no web address.`);
  return {
    title: target,
    exercise: '',
    address: target,
    href: target,
    mark: '',
    short: target.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''),
  };
}

function demoPage(target: string, conversion: Conversion) {
  const { baseUrl } = conversion;
  const { demo, link } = checkedDemo(target);
  return {
    title: demo.title,
    exercise: ` data-exercise="${escapeHtml(target)}"`,
    address: codeAddress(link, conversion),
    href: linkAddress(link, conversion),
    mark: shortAddressMark(link, conversion),
    short: shortAddress(link, baseUrl),
  };
}

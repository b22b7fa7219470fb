import { addressParts } from '../address-parts.ts';
import { qrCode } from '../qr-code.ts';

/**
 * Draws the QR codes whose address was not known when the deck was made: that of this page is, when
 * it is served to more than this machine.
 */
export function fillQrCodes(root: ParentNode): void {
  if (!/^https?:$/.test(location.protocol) || isThisMachine(location.hostname)) return;
  for (const place of root.querySelectorAll<HTMLElement>('[data-qr]')) {
    const address = new URL(place.dataset.qr ?? '', location.href);
    place.outerHTML = qrCode(address.href, place.dataset.label ?? '');
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-short-address]')) {
    const { host, pathname, search } = new URL(place.dataset.shortAddress ?? '', location.href);
    const parts = addressParts(`${host}${pathname}${search}`);
    place.replaceChildren(...parts.flatMap((part) => [document.createElement('wbr'), part]));
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

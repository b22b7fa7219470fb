import { withoutStage } from '../lecture/stages.ts';
import { addressParts } from './address-parts.ts';
import type { Conversion } from './conversion.ts';
import { escapeHtml } from './markdown.ts';

/** Addresses of demos as decks write them. */

/** What a slide names: a demo and its state. */
export interface DemoLink {
  name: string;
  /** Without `?`; empty for the demo's defaults. */
  query: string;
}

export function demoLink(target: string): DemoLink {
  const [name = '', ...query] = target.split('?');
  return { name, query: query.join('?') };
}

/** As a deck would write it. */
export function targetOf({ name, query }: DemoLink): string {
  return query === '' ? name : `${name}?${query}`;
}

/** From the site's root, of the demo whole: who follows a link has left the slide. */
function path({ name, query }: DemoLink): string {
  const state = withoutStage(query);
  return `demos/${name}/${state === '' ? '' : `?${state}`}`;
}

/** @param base where the site stands, or the path to its root, with a slash at its end. */
export function demoAddress(link: DemoLink, base: string): string {
  return URL.canParse(base) ? new URL(path(link), base).href : `${base}${path(link)}`;
}

/** Where a QR code leads: absolute where the site's place is known, else relative to the deck. */
export function codeAddress(link: DemoLink, { baseUrl, site }: Conversion): string {
  return demoAddress(link, baseUrl ?? site);
}

/** Where a click leads: in a browser to the demo beside the deck, which needs no network; in print to the site. */
export function linkAddress(link: DemoLink, { live, baseUrl, site }: Conversion): string {
  return demoAddress(link, live ? site : (baseUrl ?? site));
}

/** More than this nobody types: then the address leads to the demo, and its QR code to the state. */
const longestTyped = 20;

/** As a person types it: without scheme, and from the site's root where its place is not known. */
export function shortAddress({ name, query }: DemoLink, baseUrl: string | undefined): string {
  const typed = { name, query: withoutStage(query).length > longestTyped ? '' : query };
  return demoAddress(typed, baseUrl ?? '').replace(/^https?:\/\/(www\.)?/, '');
}

/** An address, or a path, to be read, as HTML. */
export function breakable(address: string): string {
  return addressParts(address).map(escapeHtml).join('<wbr>');
}

/** Lets the deck's script write the short address where it was not known when the deck was made. */
export function shortAddressMark(link: DemoLink, { baseUrl, site }: Conversion): string {
  return baseUrl === undefined
    ? ` data-short-address="${escapeHtml(demoAddress(link, site))}"`
    : '';
}

import { reservedParameters } from '../../src/url-state.ts';

/** How the page is shown, from the reserved parameters of its address. */
export interface PageMode {
  /** In a slide: no header, no scroll. */
  readonly embed: boolean;
  /** A still frame: nothing moves, nothing invites to touch. */
  readonly poster: boolean;
  readonly theme: 'light' | 'dark' | null;
}

export function readMode(search: string): PageMode {
  const parameters = new URLSearchParams(search);
  const isOn = (name: string) => parameters.has(name) && parameters.get(name) !== '0';
  const theme = parameters.get('theme');
  const poster = isOn('poster');
  return {
    embed: isOn('embed') || poster,
    poster,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  };
}

/** The part of an address's query that is the demo's state. */
export function stateQuery(search: string): string {
  return withParameters(search, (name) => !isReserved(name));
}

/** The part of an address's query that is the page's own. */
export function modeQuery(search: string): string {
  return withParameters(search, isReserved);
}

const isReserved = (name: string) => (reservedParameters as readonly string[]).includes(name);

function withParameters(search: string, isWanted: (name: string) => boolean): string {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && isWanted(part.split('=')[0] ?? ''))
    .join('&');
}

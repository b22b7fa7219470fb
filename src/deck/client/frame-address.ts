import { pageOf } from '../../page-address.ts';
import type { Slot } from './slots.ts';

/** Where a demo's frame is loaded from, relative to the deck: as it was left, else as the slide says. */
export function frameAddress(
  slot: Pick<Slot, 'site' | 'demo' | 'query' | 'memory'>,
  dark: boolean,
): string {
  const query = slot.memory?.query ?? slot.query;
  return `${pageOf(`${slot.site}demos/${slot.demo}/`)}?embed&theme=${dark ? 'dark' : 'light'}${query === '' ? '' : `&${query}`}`;
}

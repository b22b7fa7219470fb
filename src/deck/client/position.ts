import { presentationKey } from './windows.ts';

/**
 * Where the presentation is. Bespoke moves by keys and by the address alone, and keeps the place of all
 * windows of a presentation in storage.
 */
export interface Position {
  /** From 0. */
  readonly slide: number;
  /** Steps taken on it. */
  readonly step: number;
}

const storageKey = (key: string) => `bespoke-marp-sync-${key}`;

/** Goes to a slide, in every window. */
export function goTo({ slide, step }: Position): void {
  beginAt({ slide, step });
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
}

/**
 * Has a window that is just being opened begin where the presentation is by then, not where it was when
 * the window was asked for: it would tell the others to go back there. Call it before Bespoke starts.
 */
export function followFromTheStart(): void {
  const key = new URLSearchParams(location.search).get('sync');
  if (key === null) return;
  const follow = () => {
    const place = stored(key);
    if (place) beginAt(place);
  };
  follow();
  // Again at the last moment: Bespoke reads the address in a task of its own, which comes next.
  setTimeout(follow);
}

/**
 * Keeps this window where the presentation is, if two windows moved at the same time and each heard the
 * other too late. Call it after Bespoke has started.
 */
export function stayTogether(shown: () => Position): void {
  const key = presentationKey();
  addEventListener('storage', (event) => {
    if (event.key !== storageKey(key)) return;
    const place = stored(key);
    if (!place) return;
    const { slide, step } = shown();
    if (place.slide !== slide || place.step !== step) goTo(place);
  });
}

function stored(key: string): Position | undefined {
  try {
    const { index, fragmentIndex } = JSON.parse(localStorage.getItem(storageKey(key)) ?? '{}');
    return Number.isInteger(index) ? { slide: index, step: fragmentIndex ?? 0 } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the place that Bespoke reads when it starts. */
export function beginAt({ slide, step }: Position): void {
  const address = new URL(location.href);
  if (step > 0) address.searchParams.set('f', String(step));
  else address.searchParams.delete('f');
  address.hash = `#${slide + 1}`;
  history.replaceState(history.state, '', address);
}

/** Where the presentation is. Bespoke moves by keys and by the address alone. */
export interface Position {
  /** From 0. */
  readonly slide: number;
  /** Steps taken on it. */
  readonly step: number;
}

/** Goes to a slide, in every window. */
export function goTo({ slide, step }: Position): void {
  beginAt({ slide, step });
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
}

/** Writes the place that Bespoke reads when it starts. */
export function beginAt({ slide, step }: Position): void {
  const address = new URL(location.href);
  if (step > 0) address.searchParams.set('f', String(step));
  else address.searchParams.delete('f');
  address.hash = `#${slide + 1}`;
  history.replaceState(history.state, '', address);
}

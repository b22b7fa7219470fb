import type { VNode } from 'preact';
import type { UrlState } from '../url-state.ts';

/**
 * A picture that is computed: its parameters stand in a query, as a demo's do, and the same
 * parameters always give the same SVG. No DOM, no signals, no clock: it renders to a string too.
 */
export interface Figure<State> {
  readonly state: UrlState<State>;
  render(state: State): VNode;
}

/** Lets TypeScript infer the state of a figure from its parameters. */
export function figure<State extends object>(
  state: UrlState<State>,
  render: (state: State) => VNode,
): Figure<State> {
  return { state, render };
}

/** One thing worked out on the way through the network. Numbers count from 0. */
export type Step =
  | { readonly kind: 'start' }
  | { readonly kind: 'hidden' | 'output'; readonly unit: number }
  | { readonly kind: 'cost' }
  | { readonly kind: 'output-delta' | 'hidden-delta'; readonly unit: number }
  | { readonly kind: 'weight'; readonly edge: number }
  | { readonly kind: 'biases' }
  | { readonly kind: 'update' };

const weight = (edge: number): Step => ({ kind: 'weight', edge });

/** Forward to the cost, and back from it: every δ before the weights that lead into its neuron. */
export const steps: readonly Step[] = [
  { kind: 'start' },
  { kind: 'hidden', unit: 0 },
  { kind: 'hidden', unit: 1 },
  { kind: 'output', unit: 0 },
  { kind: 'output', unit: 1 },
  { kind: 'cost' },
  { kind: 'output-delta', unit: 0 },
  { kind: 'output-delta', unit: 1 },
  ...[4, 5, 6, 7].map(weight),
  { kind: 'hidden-delta', unit: 0 },
  { kind: 'hidden-delta', unit: 1 },
  ...[0, 1, 2, 3].map(weight),
  { kind: 'biases' },
  { kind: 'update' },
];

export const lastStep = steps.length - 1;

/** Whether something has been worked out by the step `at`. */
export function isKnown(at: number, wanted: Step): boolean {
  return placeOf(wanted) <= at;
}

/** Whether something is worked out in the step after `at`. */
export function isNext(at: number, wanted: Step): boolean {
  return placeOf(wanted) === at + 1;
}

function placeOf(wanted: Step): number {
  const same = JSON.stringify(wanted);
  return steps.findIndex((step) => JSON.stringify(step) === same);
}

/** The neurons before and behind an edge: w₁ … w₄ lead into the hidden layer, w₅ … w₈ into the outputs. */
export function endsOf(edge: number): { layer: 'hidden' | 'output'; from: number; to: number } {
  return {
    layer: edge < 4 ? 'hidden' : 'output',
    from: edge % 2,
    to: Math.floor(edge / 2) % 2,
  };
}

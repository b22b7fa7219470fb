/** The neurons in the order in which they are computed: two hidden ones, then the output. */
export const neuronNames = ['h₁', 'h₂', 'the output'] as const;

/** What is computed, in order: weighted sum z and activation a of each neuron. */
export const stepNames = ['z₁', 'a₁', 'z₂', 'a₂', 'z₃', 'a₃'] as const;

/** Which neuron a step belongs to, and whether it is its weighted sum or its activation. */
export function placeOf(step: number): { place: number; quantity: 'z' | 'a' } {
  return { place: Math.floor(step / 2), quantity: step % 2 === 0 ? 'z' : 'a' };
}

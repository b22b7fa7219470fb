/** The two that are compared. */
export const neuronKinds = ['step', 'sigmoid'] as const;
export type NeuronKind = (typeof neuronKinds)[number];

/** Δw goes from −2 to 2. */
export const largestChange = 2;

/**
 * Weights and biases of a dense network: each unit has one weight per input and one bias.
 * @param layers units of each, the inputs first
 */
export function parameterCount(layers: readonly number[]): number {
  return layers.slice(1).reduce((total, units, l) => total + units * (layers[l]! + 1), 0);
}

/**
 * When a run is evaluated on the whole test set and its weights are kept: often at first, when much
 * happens, then rarely. Depends on the step alone, so that a replay stops at the same moments.
 */

/** Halvings of the first epoch: 1/64, 1/32, …, 1/2. */
const halvings = 6;

export function isCheckpoint(step: number, stepsPerEpoch: number): boolean {
  if (step === 0) return true;
  const epoch = step / stepsPerEpoch;
  if (epoch <= 1) {
    for (let k = 0; k <= halvings; k++) {
      if (step === Math.ceil(stepsPerEpoch / 2 ** k)) return true;
    }
    return step === Math.ceil(stepsPerEpoch * 0.75);
  }
  return Math.floor(epoch) > Math.floor((step - 1) / stepsPerEpoch);
}

/** Mini-batches whose mean loss is one point of the curve. */
export function lossInterval(stepsPerEpoch: number): number {
  return Math.max(1, Math.round(stepsPerEpoch / 48));
}

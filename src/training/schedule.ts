/**
 * When a run is evaluated on the whole test set and its weights are kept: often at first, when much
 * happens, then rarely. Depends on the step alone, so that a replay stops at the same moments.
 */

/** Parts of the first epoch. Each evaluation takes as long as a fifteenth of an epoch: more would keep a class waiting. */
const early = [1 / 64, 1 / 16, 1 / 4, 1 / 2, 3 / 4];

export function isCheckpoint(step: number, stepsPerEpoch: number): boolean {
  if (early.some((part) => step === Math.ceil(stepsPerEpoch * part))) return true;
  // The start too: the step before it belongs to no epoch.
  return Math.floor(step / stepsPerEpoch) > Math.floor((step - 1) / stepsPerEpoch);
}

/** Mini-batches whose mean loss is one point of the curve. */
export function lossInterval(stepsPerEpoch: number): number {
  return Math.max(1, Math.round(stepsPerEpoch / 48));
}

/** The loss left the finite numbers: training cannot go on from here. */
export class DivergenceError extends Error {
  override readonly name = 'DivergenceError';
  /** NaN or Infinity. */
  readonly loss: number;

  constructor(loss: number) {
    super(`The loss became ${loss}: training diverged. Try a smaller learning rate.`);
    this.loss = loss;
  }
}

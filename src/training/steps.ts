/** A network on its way, one mini-batch after the other: what the loop needs to know of it. */
export interface Steps {
  /** Mini-batches done. */
  readonly step: number;
  /** Images, or other samples, learned from, counting each as often as it was seen. */
  readonly imagesSeen: number;
  /** What `imagesSeen` is after this many mini-batches. */
  imagesAfter(step: number): number;
  /** Whether it is to be evaluated before the next step. */
  readonly evaluationDue: boolean;
  /** Whether it was evaluated as it now stands. */
  readonly isEvaluated: boolean;
  readonly diverged: boolean;
  /**
   * One mini-batch.
   * @returns why training cannot go on, or null.
   */
  advance(): Divergence | null;
}

export interface Divergence {
  readonly reason: string;
  /** The step whose weights the network has again. */
  readonly lastGood: number;
}

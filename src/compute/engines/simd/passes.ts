import type { UpdateKind } from './optimizer.ts';

/** What one layer does with a mini-batch. */
export interface LayerPasses {
  /** Leaves z of `rows` samples in the layer's outputs; if it `learns`, also what the other passes need. */
  forward(rows: number, learns: boolean): void;
  /** Leaves ∂L/∂x in δ of the layer before, where there is one. */
  backward(rows: number): void;
  /** Moves the weights, or only adds to their gradient. */
  update(rows: number, kind: UpdateKind): void;
}

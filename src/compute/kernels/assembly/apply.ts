// The optimizer's step where the gradient is in an array.

import { ADAM, epsilon, keep1, keep2, l1, l2, MOMENTUM, penalize, rate, RMSPROP, SGD, step } from './optimize';
import { ROW } from './panel';

/** All inputs of one panel, `wide` if it has more than 16 units, and its bias, which no penalty pulls at. */
@inline
function applyPanel(kind: i32, wide: bool, inputs: u32, w: usize, m: usize, v: usize, gradient: usize): void {
  const penalties = l1 != 0 || l2 != 0;
  const factor = f32x4.splat(rate), least = f32x4.splat(epsilon);
  const keepMean = f32x4.splat(keep1), keepSquare = f32x4.splat(keep2);
  const bytes: usize = wide ? ROW : ROW / 2;
  for (let k: u32 = 0; k <= inputs; k++, w += ROW, m += ROW, v += ROW, gradient += ROW) {
    const penalized = penalties && k != inputs;
    for (let at: usize = 0; at < bytes; at += 16) {
      let g = v128.load(gradient + at);
      if (penalized) g = penalize(g, w + at);
      step(kind, g, w + at, m + at, v + at, factor, least, keepMean, keepSquare);
    }
  }
}

// One function per optimizer, as in update.ts.

export function applySgd(wide: bool, inputs: u32, w: usize, m: usize, v: usize, gradient: usize): void {
  applyPanel(SGD, wide, inputs, w, m, v, gradient);
}

export function applyMomentum(wide: bool, inputs: u32, w: usize, m: usize, v: usize, gradient: usize): void {
  applyPanel(MOMENTUM, wide, inputs, w, m, v, gradient);
}

export function applyRmsprop(wide: bool, inputs: u32, w: usize, m: usize, v: usize, gradient: usize): void {
  applyPanel(RMSPROP, wide, inputs, w, m, v, gradient);
}

export function applyAdam(wide: bool, inputs: u32, w: usize, m: usize, v: usize, gradient: usize): void {
  applyPanel(ADAM, wide, inputs, w, m, v, gradient);
}

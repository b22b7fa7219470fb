// The last layer: from logits z and labels to the loss and its gradient δ, in one pass. Rows are `stride`
// bytes apart and padded to whole vectors; δ of the padding is set to 0. All return the summed loss.

import { exp, log1p, sigmoid } from './vector';

/** −Σ ln softmax(z)[label]; δ = (softmax(z) − y) · scale. */
export function crossEntropy(
  z: usize, delta: usize, stride: u32, rows: u32, units: u32, labels: usize, scale: f32,
): f64 {
  let loss: f64 = 0;
  for (let row: u32 = 0; row < rows; row++, z += stride, delta += stride) {
    const largest = maximum(z, units);
    let total: f32 = 0;
    for (let u: u32 = 0; u < units; u += 4) {
      const power = exp(f32x4.sub(v128.load(z + (u << 2)), f32x4.splat(largest)));
      v128.store(delta + (u << 2), power);
    }
    for (let u: u32 = 0; u < units; u++) total += load<f32>(delta + (u << 2));
    const factor = f32x4.splat(scale / total);
    for (let u: u32 = 0; u < units; u += 4) {
      v128.store(delta + (u << 2), f32x4.mul(v128.load(delta + (u << 2)), factor));
    }
    const label = (<u32>load<u8>(labels + row)) << 2;
    store<f32>(delta + label, load<f32>(delta + label) - scale);
    clearPadding(delta, units);
    loss += Math.log(<f64>total) - <f64>(load<f32>(z + label) - largest);
  }
  return loss;
}

/** ½ Σ (σ(z) − y)²; δ = (a − y) a (1 − a) · scale. */
export function quadratic(
  z: usize, delta: usize, stride: u32, rows: u32, units: u32, labels: usize, scale: f32,
): f64 {
  let loss: f64 = 0;
  for (let row: u32 = 0; row < rows; row++, z += stride, delta += stride) {
    const label = <u32>load<u8>(labels + row);
    for (let u: u32 = 0; u < units; u += 4) {
      v128.store(delta + (u << 2), sigmoid(v128.load(z + (u << 2))));
    }
    for (let u: u32 = 0; u < units; u++) {
      const a = load<f32>(delta + (u << 2));
      const error = a - <f32>(u == label);
      loss += 0.5 * <f64>(error * error);
      store<f32>(delta + (u << 2), error * a * (1 - a) * scale);
    }
    clearPadding(delta, units);
  }
  return loss;
}

/** Σ max(z, 0) − z y + ln(1 + e^−|z|); δ = (σ(z) − y) · scale. */
export function binaryCrossEntropy(
  z: usize, delta: usize, stride: u32, rows: u32, units: u32, labels: usize, scale: f32,
): f64 {
  const zero = f32x4.splat(0);
  let loss: f64 = 0;
  for (let row: u32 = 0; row < rows; row++, z += stride, delta += stride) {
    const label = <u32>load<u8>(labels + row);
    for (let u: u32 = 0; u < units; u += 4) {
      const value = v128.load(z + (u << 2));
      const softplus = f32x4.add(f32x4.max(value, zero), log1p(exp(f32x4.neg(f32x4.abs(value)))));
      v128.store(delta + (u << 2), softplus);
    }
    for (let u: u32 = 0; u < units; u++) loss += <f64>load<f32>(delta + (u << 2));
    loss -= <f64>load<f32>(z + (label << 2));
    for (let u: u32 = 0; u < units; u += 4) {
      const error = f32x4.mul(sigmoid(v128.load(z + (u << 2))), f32x4.splat(scale));
      v128.store(delta + (u << 2), error);
    }
    const own = delta + (label << 2);
    store<f32>(own, load<f32>(own) - scale);
    clearPadding(delta, units);
  }
  return loss;
}

/** softmax(z), in place. */
export function softmaxRows(z: usize, stride: u32, rows: u32, units: u32): void {
  for (let row: u32 = 0; row < rows; row++, z += stride) {
    const largest = f32x4.splat(maximum(z, units));
    for (let u: u32 = 0; u < units; u += 4) {
      v128.store(z + (u << 2), exp(f32x4.sub(v128.load(z + (u << 2)), largest)));
    }
    let total: f32 = 0;
    for (let u: u32 = 0; u < units; u++) total += load<f32>(z + (u << 2));
    for (let u: u32 = 0; u < units; u++) store<f32>(z + (u << 2), load<f32>(z + (u << 2)) / total);
  }
}

/** Place of the largest logit of each row, the first of equals. */
export function argmaxRows(z: usize, stride: u32, rows: u32, units: u32, predictions: usize): void {
  for (let row: u32 = 0; row < rows; row++, z += stride) {
    let best: u32 = 0;
    for (let u: u32 = 1; u < units; u++) {
      if (load<f32>(z + (u << 2)) > load<f32>(z + (best << 2))) best = u;
    }
    store<u8>(predictions + row, <u8>best);
  }
}

function maximum(z: usize, units: u32): f32 {
  let largest = v128.load32_splat(z);
  let u: u32 = 0;
  for (; u + 4 <= units; u += 4) largest = f32x4.pmax(largest, v128.load(z + (u << 2)));
  for (; u < units; u++) largest = f32x4.pmax(largest, v128.load32_splat(z + (u << 2)));
  largest = f32x4.pmax(largest, v128.shuffle<f32>(largest, largest, 2, 3, 0, 1));
  largest = f32x4.pmax(largest, v128.shuffle<f32>(largest, largest, 1, 0, 3, 2));
  return f32x4.extract_lane(largest, 0);
}

/** Sets to 0 what follows `units` numbers up to the end of a vector. */
export function clearPadding(delta: usize, units: u32): void {
  for (let u = units; u & 3; u++) store<f32>(delta + (u << 2), 0);
}

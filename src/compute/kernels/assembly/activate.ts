// Activations of a hidden layer, in place, over `bytes` bytes; and their slopes, seen from a = f(z).

import { sigmoid, tanh } from './vector';

const leak: f32 = 0.01;

export function relu(z: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  // A NaN stays one, as z comes first: see `exp`.
  for (const end = z + bytes; z < end; z += 16) v128.store(z, f32x4.pmax(v128.load(z), zero));
}

export function leakyRelu(z: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (const end = z + bytes; z < end; z += 16) {
    const value = v128.load(z);
    const leaked = f32x4.mul(value, f32x4.splat(leak));
    v128.store(z, v128.bitselect(value, leaked, f32x4.gt(value, zero)));
  }
}

export function sigmoids(z: usize, bytes: usize): void {
  for (const end = z + bytes; z < end; z += 16) v128.store(z, sigmoid(v128.load(z)));
}

export function tanhs(z: usize, bytes: usize): void {
  for (const end = z + bytes; z < end; z += 16) v128.store(z, tanh(v128.load(z)));
}

export function leakyReluSlope(a: usize, delta: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (const end = a + bytes; a < end; a += 16, delta += 16) {
    const slope = v128.bitselect(f32x4.splat(1), f32x4.splat(leak), f32x4.gt(v128.load(a), zero));
    v128.store(delta, f32x4.mul(v128.load(delta), slope));
  }
}

export function sigmoidSlope(a: usize, delta: usize, bytes: usize): void {
  const one = f32x4.splat(1);
  for (const end = a + bytes; a < end; a += 16, delta += 16) {
    const value = v128.load(a);
    const slope = f32x4.mul(value, f32x4.sub(one, value));
    v128.store(delta, f32x4.mul(v128.load(delta), slope));
  }
}

export function tanhSlope(a: usize, delta: usize, bytes: usize): void {
  const one = f32x4.splat(1);
  for (const end = a + bytes; a < end; a += 16, delta += 16) {
    const value = v128.load(a);
    const slope = f32x4.sub(one, f32x4.mul(value, value));
    v128.store(delta, f32x4.mul(v128.load(delta), slope));
  }
}

/** Small dense matrices, row-major in flat arrays. */

/**
 * Lower triangle L with L Lᵀ = A (Cholesky).
 * @throws RangeError if A is not symmetric positive definite.
 */
export function cholesky(a: Float64Array, n: number): Float64Array {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      if (i !== j) l[i * n + j] = sum / l[j * n + j]!;
      else if (sum > 0) l[i * n + i] = Math.sqrt(sum);
      else throw new RangeError(`The matrix is not positive definite (pivot ${i} is ${sum}).`);
    }
  }
  return l;
}

/** x with L Lᵀ x = b. */
export function solve(l: Float64Array, b: ArrayLike<number>, n: number): Float64Array {
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  return x;
}

export function inverse(a: Float64Array, n: number): Float64Array {
  const l = cholesky(a, n);
  const result = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const unit = new Float64Array(n);
    unit[column] = 1;
    const x = solve(l, unit, n);
    for (let row = 0; row < n; row++) result[row * n + column] = x[row]!;
  }
  return result;
}

/** Eigenvalues, largest first, with their vectors of length 1, of a symmetric matrix (Jacobi's method). */
export function eigen(matrix: Float64Array, n: number): { value: number; vector: Float64Array }[] {
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = a[p * n + q]!;
        off += apq * apq;
        if (Math.abs(apq) < 1e-14) continue;
        const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) rotate(a, k * n + p, k * n + q, c, s);
        for (let k = 0; k < n; k++) rotate(a, p * n + k, q * n + k, c, s);
        for (let k = 0; k < n; k++) rotate(v, k * n + p, k * n + q, c, s);
      }
    }
    if (off < 1e-18) break;
  }
  return Array.from({ length: n }, (_, i) => ({
    value: a[i * n + i]!,
    vector: Float64Array.from({ length: n }, (_, k) => v[k * n + i]!),
  })).sort((one, other) => other.value - one.value);
}

function rotate(a: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [a[i]!, a[j]!];
  a[i] = c * x - s * y;
  a[j] = s * x + c * y;
}

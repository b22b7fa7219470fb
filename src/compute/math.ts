/**
 * Exponential and logarithm that give the same bits in every JavaScript engine. The language leaves
 * the last digits of `Math.exp`, `Math.log` and `Math.tanh` to the engine; +, −, ×, ÷ and √ it does not.
 *
 * `exp` and `log` follow the algorithms of Sun's fdlibm (e_exp.c, e_log.c): error below one unit in the
 * last place of float64.
 */

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

const smallestExponent = -1074;
const powersOfTwo = new Float64Array(1024 - smallestExponent);
for (let k = 0, power = 1; k < 1024; k++, power *= 2) powersOfTwo[k - smallestExponent] = power;
for (let k = 0, power = 1; k >= smallestExponent; k--, power /= 2) {
  powersOfTwo[k - smallestExponent] = power;
}

/** 2ᵏ for −1074 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  return powersOfTwo[k - smallestExponent]!;
}

/** eˣ. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.133219101941) return 0;
  // x = k ln 2 + r with |r| ≤ ½ ln 2, so eˣ = 2ᵏ eʳ.
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t *
              (0.00006613756321437934 +
                t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const expR = 1 - (low - (r * c) / (2 - c) - high);
  const half = k >> 1;
  return expR * powerOfTwo(half) * powerOfTwo(k - half);
}

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < 2.2250738585072014e-308) return log(x * 0x40000000000000) - 54 * Math.LN2;
  // x = 2ᵏ (1 + f) with √½ ≤ 1 + f < √2.
  bits.setFloat64(0, x);
  let k = ((bits.getInt32(0) >> 20) & 0x7ff) - 1023;
  let mantissa = x / powerOfTwo(k);
  if (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    k += 1;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const halfSquare = 0.5 * f * f;
  return k * ln2High - (halfSquare - (s * (halfSquare + even + odd) + k * ln2Low) - f);
}

/** Hyperbolic tangent: (e²ˣ − 1) / (e²ˣ + 1). */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size > 22) return Math.sign(x);
  if (size > 0.25) return Math.sign(x) * (1 - 2 / (exp(2 * size) + 1));
  // Lambert's continued fraction, which keeps every digit near 0.
  const t = x * x;
  return x / (1 + t / (3 + t / (5 + t / (7 + t / (9 + t / (11 + t / 13))))));
}

/** The logistic function 1 / (1 + e⁻ᶻ). */
export function logistic(z: number): number {
  return 1 / (1 + exp(-z));
}

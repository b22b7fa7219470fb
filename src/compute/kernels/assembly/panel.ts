// Layers are computed in panels of 32 output units: eight vectors, whose sums stay in registers. A panel's weights
// are [inputs + 1][32], the bias last.

/** Of `ROW`: the power of 2. */
@inline export const ROW_SHIFT = 7;

/** Bytes of one input's weights in a panel, of a sample's part of δ, or of its outputs: as in engines/simd/layer.ts. */
export const ROW: u32 = 1 << ROW_SHIFT;

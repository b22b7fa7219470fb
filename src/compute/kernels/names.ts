/**
 * By name, how kernels are spoken of. `reference` is to be read, `simd` to be fast. `relaxed` is `simd` with products
 * that are added without being rounded first: faster again, but its last bits depend on the processor.
 */
export const kernelManners = {
  reference: 'readable',
  simd: 'fast',
  relaxed: 'relaxed',
} as const;

export type KernelName = keyof typeof kernelManners;

/** What is measured against each other, each in a process of its own, so that its memory is its own. */
export const contenders = {
  reference: 'reference, plain TypeScript',
  'simd-dense': 'SIMD, zeros computed too',
  simd: 'SIMD',
  'simd-256': 'SIMD, 256 bits by a V8 flag',
  relaxed: 'relaxed SIMD',
  tensorflow: 'TensorFlow.js wasm',
  pytorch: 'PyTorch',
} as const;

export type ContenderName = keyof typeof contenders;

/** Those that are this project's own engines, and run in browsers too. */
export const ownContenders = ['reference', 'simd-dense', 'simd', 'relaxed'] as const;
export type OwnContenderName = (typeof ownContenders)[number];

/** Trains on shuffled samples that are in memory already. */
export interface Contestant {
  /** Makes so many steps. */
  run(steps: number): void | Promise<void>;
}

/** Slow ones are given less to do, so that each has some tenths of a second; results are per step. */
export function stepsFor(name: ContenderName, steps: number): number {
  const share: Partial<Record<ContenderName, number>> = {
    reference: 0.02,
    tensorflow: 0.03,
    'simd-dense': 0.3,
    pytorch: 0.3,
  };
  return Math.max(1, Math.round(steps * (share[name] ?? 1)));
}

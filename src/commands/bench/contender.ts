interface Contender {
  readonly title: string;
  /** Slow ones make a part of a model's steps, so that each has some tenths of a second; results are per step. */
  readonly share: number;
}

/** What is measured against each other. */
export const contenders = {
  reference: { title: 'reference, plain TypeScript', share: 0.02 },
  'simd-dense': { title: 'SIMD, zeros computed too', share: 0.3 },
  simd: { title: 'SIMD', share: 1 },
  'simd-256': { title: 'SIMD, 256 bits by a V8 flag', share: 1 },
  relaxed: { title: 'relaxed SIMD', share: 1 },
  tensorflow: { title: 'TensorFlow.js wasm', share: 0.03 },
  pytorch: { title: 'PyTorch', share: 0.3 },
} as const satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

/** Trains on samples that are in memory already. */
export interface Contestant {
  /** Makes so many steps. */
  run(steps: number): void;
}

import { afterEach, expect, test, vi } from 'vitest';
import { createEngine } from '../../../src/compute/engine.ts';
import { settings, sparseSamples } from '../support/samples.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without WebAssembly the reference trains, and the engine says why', () => {
  vi.stubGlobal('WebAssembly', undefined);
  const engine = createEngine(settings);
  expect(engine.kernels).toBe('reference');
  expect(engine.fallbackReason).toContain('does not load them (WebAssembly is not there)');
  expect(engine.trainBatch(sparseSamples(8, 20, 4), Uint32Array.of(0, 1))).toBeGreaterThan(0);
});

test('a content policy that forbids WebAssembly is named in the reason', () => {
  const Module = class {
    constructor() {
      throw new Error('Refused to compile: “wasm-unsafe-eval” is not allowed');
    }
  };
  vi.stubGlobal('WebAssembly', { Module, Instance: Module });
  expect(createEngine(settings).fallbackReason).toContain('“wasm-unsafe-eval” is not allowed');
});

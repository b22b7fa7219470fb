import { afterEach, expect, test, vi } from 'vitest';
import { decodeBase64 } from '../../../src/compute/base64.ts';
import { createEngine } from '../../../src/compute/engine.ts';
import { relaxed } from '../../../src/compute/kernels/modules.generated.ts';
import { settings, sparseSamples } from '../support/samples.ts';

const relaxedLength = decodeBase64(relaxed).length;

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without WebAssembly the reference trains, and the engine says why', () => {
  vi.stubGlobal('WebAssembly', undefined);
  const engine = createEngine(settings);
  expect(engine.kernels).toBe('reference');
  expect(engine.fallbackReason).toContain('they do not load here (WebAssembly is not there)');
  expect(engine.trainBatch(sparseSamples(8, 20, 4), Uint32Array.of(0, 1))).toBeGreaterThan(0);
});

test('without relaxed SIMD the fast kernels train, and the engine says why', () => {
  const { Module, Instance } = WebAssembly;
  const isRelaxed = (bytes: Uint8Array) => bytes.length === relaxedLength;
  class Strict extends Module {
    constructor(bytes: Uint8Array<ArrayBuffer>) {
      if (isRelaxed(bytes)) throw new Error('invalid SIMD opcode');
      super(bytes);
    }
  }
  vi.stubGlobal('WebAssembly', { Module: Strict, Instance });
  const engine = createEngine(settings, { kernels: 'relaxed' });
  expect(engine.kernels).toBe('simd');
  expect(engine.fallbackReason).toBe(
    'The fast kernels run instead of the relaxed ones: they do not load here (invalid SIMD opcode).',
  );
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

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type ActivationName, activations } from '../../src/compute/activations/index.ts';
import { DivergenceError } from '../../src/compute/divergence.ts';
import { createReferenceEngine } from '../../src/compute/engines/reference.ts';
import { createSimdEngine } from '../../src/compute/engines/simd/engine.ts';
import type { InitializerName } from '../../src/compute/initializers/index.ts';
import { type LossName, losses } from '../../src/compute/losses/index.ts';
import { type OptimizerName, optimizers } from '../../src/compute/optimizers/index.ts';
import type { Engine, Samples, TrainingSettings } from '../../src/compute/types.ts';
import { settings, sparseSamples } from './support/samples.ts';

const namesOf = <Name extends string>(family: Record<Name, unknown>) =>
  Object.keys(family) as Name[];

/** The members that have kernels. */
const known = {
  activation: namesOf<ActivationName>(activations).filter((name) => activations[name].kernels),
  loss: namesOf<LossName>(losses).filter((name) => losses[name].kernel),
  optimizer: namesOf<OptimizerName>(optimizers).filter((name) => optimizers[name].kernels),
};

/** Trains on the samples in order, batch after batch, the last one short. */
function train(engine: Engine, samples: Samples, steps: number): number[] {
  const { batchSize } = engine.settings;
  const order = Uint32Array.from({ length: samples.count }, (_, i) => i);
  const perEpoch = Math.ceil(samples.count / batchSize);
  return Array.from({ length: steps }, (_, step) => {
    const from = (step % perEpoch) * batchSize;
    return engine.trainBatch(samples, order.subarray(from, from + batchSize));
  });
}

/** Largest distance between parameters, relative to the largest parameter. */
function distance(a: Engine, b: Engine): number {
  const [first, second] = [a, b].map((engine) =>
    engine.getParameters().flatMap(({ weights, biases }) => [...weights, ...biases]),
  );
  let largest = 0;
  let farthest = 0;
  for (const [i, value] of first!.entries()) {
    largest = Math.max(largest, Math.abs(value));
    farthest = Math.max(farthest, Math.abs(value - second![i]!));
  }
  return farthest / largest;
}

/** From input `first` on, leaves 0 to 5 that are not zero: blocks are listed in fours, and end within them. */
function fewFrom(first: number, samples: Samples): Samples {
  const { count, inputSize } = samples;
  const inputs = samples.inputs.slice();
  for (let i = 0; i < count; i++) {
    let few = i % 6;
    for (let k = i * inputSize + first; k < (i + 1) * inputSize; k++) {
      if (inputs[k] !== 0 && few-- <= 0) inputs[k] = 0;
    }
  }
  return { ...samples, inputs };
}

describe('the SIMD kernels agree with the reference', () => {
  const size = (max: number) => fc.integer({ min: 1, max });
  const run = fc.record({
    layers: fc
      .tuple(size(70), fc.array(size(70), { maxLength: 3 }), size(35))
      .map(([inputs, hidden, outputs]) => [inputs, ...hidden, outputs]),
    activation: fc.constantFrom(...known.activation),
    loss: fc.constantFrom(...known.loss),
    optimizer: fc.constantFrom(...known.optimizer),
    batchSize: fc.constantFrom(1, 2, 3, 7, 10, 33, 64, 150),
    initializer: fc.constantFrom<InitializerName>('glorot', 'he', 'scaled-normal'),
    l1: fc.constantFrom(0, 0, 0.001),
    l2: fc.constantFrom(0, 0, 0.01),
    seed: fc.integer({ min: 0, max: 1000 }),
    bytes: fc.boolean(),
  });

  test('at odd sizes, for batches of 1 and more than fit at once, with a short last one', () => {
    fc.assert(
      fc.property(run, ({ bytes, ...drawn }) => {
        // Two places where a rounding error may tip over: √v near 0, where the step is ± η whatever the
        // gradient's size, and sign(w) at 0. A small learning rate keeps both within the tolerance.
        const learningRate =
          drawn.optimizer === 'sgd' || drawn.optimizer === 'momentum' ? 0.05 : 1e-4;
        const given = { ...drawn, learningRate } satisfies TrainingSettings;
        const samples = sparseSamples(47, given.layers[0]!, given.layers.at(-1)!, {
          seed: given.seed,
          kind: bytes ? Uint8Array : Float32Array,
        });
        const simd = createSimdEngine(given);
        const reference = createReferenceEngine(given);
        const lossesOf = [simd, reference].map((engine) => train(engine, samples, 8));
        for (const [i, loss] of lossesOf[0]!.entries()) {
          expect(Math.abs(loss - lossesOf[1]![i]!)).toBeLessThan(2e-4 * (1 + loss));
        }
        expect(distance(simd, reference)).toBeLessThan(1e-3);
        const outputs = [simd.predict(samples), reference.predict(samples)];
        for (const [i, output] of outputs[0]!.entries()) {
          expect(Math.abs(output - outputs[1]![i]!)).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

test('layers that go through in blocks agree with the reference, bit for bit with the zeros left in', () => {
  const layers = [401, 203, 399, 5];
  const given = {
    ...settings,
    layers,
    optimizer: 'adam',
    learningRate: 1e-4,
    batchSize: 40,
  } as const;
  const samples = fewFrom(200, sparseSamples(110, 401, 5));
  const simd = createSimdEngine(given);
  const dense = createSimdEngine(given, { listZeros: true });
  const reference = createReferenceEngine(given);
  const lossesOf = [simd, dense, reference].map((engine) => train(engine, samples, 5));
  for (const [i, loss] of lossesOf[0]!.entries()) expect(loss).toBeCloseTo(lossesOf[2]![i]!, 4);
  expect(distance(simd, reference)).toBeLessThan(1e-3);
  expect(simd.getParameters()).toEqual(dense.getParameters());
});

describe('leaving out zero inputs', () => {
  test.each(known.optimizer)('changes no bit of the weights after 300 steps of %s', (optimizer) => {
    const given = {
      ...settings,
      layers: [100, 40, 4],
      optimizer,
      l2: optimizer === 'sgd' ? 1e-4 : 0,
    };
    const samples = sparseSamples(200, 100, 4);
    const sparse = createSimdEngine(given);
    const dense = createSimdEngine(given, { listZeros: true });
    expect(train(sparse, samples, 300)).toEqual(train(dense, samples, 300));
    expect(sparse.getParameters()).toEqual(dense.getParameters());
  });
});

test('a hidden neuron that is not a number is not taken for one that is silent', () => {
  const engine = createSimdEngine({ ...settings, layers: [20, 12, 8, 4] });
  const broken = engine.getParameters();
  // The first layer is at infinity, and so the second adds infinities of both signs.
  broken[0]!.weights.fill(3e38);
  engine.setParameters(broken);
  expect(() => train(engine, sparseSamples(16, 20, 4), 1)).toThrow(DivergenceError);
});

test('inputs that are all zero train the biases alone', () => {
  const samples = { ...sparseSamples(20, 20, 4), inputs: new Uint8Array(400) };
  const simd = createSimdEngine(settings);
  const reference = createReferenceEngine(settings);
  const before = simd.getParameters();
  train(simd, samples, 10);
  train(reference, samples, 10);
  expect(distance(simd, reference)).toBeLessThan(1e-5);
  expect(simd.getParameters()[0]!.weights).toEqual(before[0]!.weights);
});

test.each(known.optimizer)(
  'a mini-batch of %s that does not fit at once trains wide layers as the reference does',
  (optimizer) => {
    // 128 rows go through at once; 40 units lie in two panels.
    const samples = sparseSamples(150, 10, 5);
    const given = { ...settings, layers: [10, 40, 40, 5], optimizer, batchSize: 150, l2: 0.01 };
    const [simd, reference] = [createSimdEngine(given), createReferenceEngine(given)];
    const lossesOf = [simd, reference].map((engine) => train(engine, samples, 4));
    for (const [i, loss] of lossesOf[0]!.entries()) expect(loss).toBeCloseTo(lossesOf[1]![i]!, 4);
    expect(distance(simd, reference)).toBeLessThan(1e-3);
  },
);

test.each([
  ['l1', 0.001],
  ['l2', 0.1],
] as const)(
  'the penalty %s pulls at every weight, though its input is never lit',
  (name, strength) => {
    const samples = sparseSamples(64, 20, 4);
    const unlit = { ...samples, inputs: samples.inputs.slice() };
    // The first and the last input are dark, and one in between.
    for (let i = 0; i < 64; i++) for (const input of [0, 7, 19]) unlit.inputs[20 * i + input] = 0;
    const given = { ...settings, optimizer: 'sgd', [name]: strength } as const;
    const simd = createSimdEngine(given);
    const reference = createReferenceEngine(given);
    const before = simd.getParameters()[0]!.weights;
    for (const engine of [simd, reference]) train(engine, unlit, 8);
    const after = simd.getParameters()[0]!.weights;
    for (const input of [0, 7, 19]) {
      for (let unit = 0; unit < 12; unit++) {
        const place = 20 * unit + input;
        expect(Math.abs(after[place]!)).toBeLessThan(Math.abs(before[place]!));
      }
    }
    expect(distance(simd, reference)).toBeLessThan(1e-5);
  },
);

test('what the optimizer remembers never decays into slow, denormal numbers', () => {
  const samples = sparseSamples(64, 20, 4);
  const unlit = { ...samples, inputs: samples.inputs.slice().fill(0) };
  const engine = createSimdEngine(settings);
  train(engine, samples, 4);
  train(engine, unlit, 3000);
  const before = engine.getParameters()[0]!.weights;
  train(engine, unlit, 1);
  expect(engine.getParameters()[0]!.weights).toEqual(before);
});

test('engines share nothing: one trained beside others ends with the same weights', () => {
  const samples = sparseSamples(100, 20, 4);
  const alone = createSimdEngine(settings);
  train(alone, samples, 25);
  const first = createSimdEngine(settings);
  const second = createSimdEngine({ ...settings, optimizer: 'rmsprop', l1: 0.01, seed: 2 });
  for (let i = 0; i < 25; i++) {
    const batch = Uint32Array.from({ length: 16 }, (_, k) => (i % 7) * 16 + k);
    first.trainBatch(
      samples,
      batch.filter((index) => index < samples.count),
    );
    second.trainBatch(samples, Uint32Array.of(i));
    second.evaluate(sparseSamples(30, 20, 4, { seed: 5 }));
    first.evaluate(samples);
  }
  expect(first.getParameters()).toEqual(alone.getParameters());
});

test('memory does not grow over 100 epochs', () => {
  const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow');
  const samples = sparseSamples(500, 100, 4);
  const heldOut = sparseSamples(80, 100, 4, { seed: 2 });
  const engine = createSimdEngine({ ...settings, layers: [100, 12, 4] });
  const epoch = () => {
    train(engine, samples, 32);
    engine.evaluate(samples);
    engine.evaluate(heldOut);
    engine.predict(samples, 3, 20);
  };
  epoch();
  const before = grow.mock.calls.length;
  expect(before).toBeGreaterThan(0);
  for (let i = 0; i < 100; i++) epoch();
  expect(grow.mock.calls.length).toBe(before);
  grow.mockRestore();
});

test('an evaluation is the same for samples learned from, seen before and new, in any order', () => {
  const inputs = 40;
  const sets = [1, 2, 3].map((seed) =>
    sparseSamples(70 * seed, inputs, 4, { seed, kind: seed === 2 ? Float32Array : Uint8Array }),
  );
  const drawn = { ...settings, layers: [inputs, 9, 4] };
  const engine = createSimdEngine(drawn);
  const [learned, ...others] = sets as [Samples, ...Samples[]];
  for (const samples of [others[0]!, learned, ...others, learned, others[1]!, ...others]) {
    train(engine, samples === others[0] ? samples : learned, 3);
    const fresh = createSimdEngine(drawn);
    fresh.setParameters(engine.getParameters());
    expect(engine.evaluate(samples)).toEqual(fresh.evaluate(samples));
    expect(engine.evaluate(samples).predictions).toHaveLength(samples.count);
    expect(engine.predict(samples)).toEqual(fresh.predict({ ...samples }));
  }
});

import { describe, expect, test } from 'vitest';
import { DivergenceError } from '../../src/compute/divergence.ts';
import { createEngine } from '../../src/compute/engine.ts';
import type { KernelName, TrainingSettings } from '../../src/compute/types.ts';
import { settings, sparseSamples, xor } from './support/samples.ts';

const samples = sparseSamples(100, 20, 4);
const all = Uint32Array.from({ length: 16 }, (_, i) => i);

/** From Node 22 on. */
const hasRelaxed = createEngine(settings, { kernels: 'relaxed' }).kernels === 'relaxed';
const known: readonly KernelName[] = [
  'reference',
  'simd',
  ...(hasRelaxed ? ['relaxed' as const] : []),
];

describe.each(known)('the %s engine', (kernels) => {
  const create = (changes: Partial<TrainingSettings> = {}) =>
    createEngine({ ...settings, ...changes }, { kernels });

  test('says which kernels run', () => {
    expect(create()).toMatchObject({ kernels, fallbackReason: null });
  });

  test('lowers the loss on the batch it learns from', () => {
    const engine = create();
    const first = engine.trainBatch(samples, all);
    for (let i = 0; i < 30; i++) engine.trainBatch(samples, all);
    expect(engine.trainBatch(samples, all)).toBeLessThan(first / 2);
  });

  test('is unchanged by a step that diverges', () => {
    const engine = create();
    const broken = engine.getParameters();
    for (const { weights } of broken) weights.fill(3e38);
    engine.setParameters(broken);
    expect(() => engine.trainBatch(samples, all)).toThrow(DivergenceError);
    expect(engine.getParameters()).toEqual(broken);
  });

  test('gives outputs that sum to 1 with softmax, and evaluates all samples', () => {
    const engine = create();
    const outputs = engine.predict(samples, 3, 5);
    expect(outputs.length).toBe(8);
    expect(outputs.slice(0, 4).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    for (const [i, output] of engine.predict(samples).slice(12, 20).entries()) {
      expect(output).toBeCloseTo(outputs[i]!, 6);
    }
    const { predictions, accuracy } = engine.evaluate(samples);
    expect(predictions.length).toBe(100);
    const right = predictions.filter((predicted, i) => predicted === samples.labels[i]).length;
    expect(accuracy).toBe(right / 100);
  });

  test('takes parameters, gives copies, and refuses what does not fit', () => {
    const engine = create();
    const other = create({ seed: 2 });
    other.setParameters(engine.getParameters());
    expect(other.getParameters()).toEqual(engine.getParameters());
    other.getParameters()[0]!.weights.fill(0);
    expect(other.getParameters()).toEqual(engine.getParameters());
    const [first, second] = engine.getParameters();
    expect(() => engine.setParameters([first!])).toThrow('2 layers of weights; 1 were given');
    expect(() => engine.setParameters([second!, first!])).toThrow('Layer 1 takes 12 × 20 weights');
    first!.weights[7] = Number.NaN;
    expect(() => engine.setParameters([first!, second!])).toThrow('not a finite number');
  });

  test('refuses samples and indices that do not fit', () => {
    const engine = create();
    expect(() => engine.evaluate(xor)).toThrow('2 inputs each, but the network takes 20');
    expect(() => engine.trainBatch(samples, Uint32Array.of(100))).toThrow('samples 0 to 99');
    expect(() => engine.trainBatch(samples, new Uint32Array())).toThrow('1 to 16 samples, not 0');
    expect(() => engine.predict(samples, 90, 101)).toThrow('samples 0 to 99');
    const labels = samples.labels.slice().fill(4, 7, 8);
    expect(() => engine.evaluate({ ...samples, labels })).toThrow('sample 7 has label 4');
    const inputs = new Float32Array(samples.inputs).fill(Number.NaN, 45, 46);
    expect(() => engine.evaluate({ ...samples, inputs })).toThrow('sample 2 has NaN');
  });

  test.each([
    [{ activation: 'swish' }, 'There is no activation “swish”. There are: step, sigmoid'],
    [{ loss: 'hinge' }, 'There is no loss “hinge”'],
    [{ optimizer: 'toString' }, 'There is no optimizer “toString”'],
    [{ initializer: 'ones' }, 'There is no initializer “ones”'],
    [{ learningRate: 0 }, 'The learning rate must be a number above 0, not 0.'],
    [{ learningRate: Number.POSITIVE_INFINITY }, 'not Infinity'],
    [{ learningRate: Number.NaN }, 'not NaN'],
    [{ batchSize: 1.5 }, 'The batch size must be a whole number above 0, not 1.5.'],
    [{ layers: [784] }, 'at least two numbers'],
    [{ layers: [784, 0, 10] }, 'a whole number above 0, not 0'],
    [{ l2: -1 }, 'The l2 penalty must be a number of 0 or more, not -1.'],
    [{ seed: -3 }, 'The seed must be a whole number'],
  ])('refuses %o', (changes, message) => {
    expect(() => create(changes as Partial<TrainingSettings>)).toThrow(message);
  });
});

test('an engine of kernels that there are not is refused, naming those that there are', () => {
  expect(() => createEngine(settings, { kernels: 'gpu' as KernelName })).toThrow(
    'There is no kind of kernels “gpu”. There are: reference, simd, relaxed.',
  );
});

describe('the engine that is made when none is named', () => {
  test('is the fast one', () => {
    expect(createEngine(settings)).toMatchObject({ kernels: 'simd', fallbackReason: null });
  });

  test('is the reference where the fast one lacks the activation, and says so', () => {
    const engine = createEngine({ ...settings, activation: 'softmax' });
    expect(engine.kernels).toBe('reference');
    expect(engine.fallbackReason).toContain('no softmax for hidden layers');
    expect(engine.trainBatch(samples, all)).toBeGreaterThan(0);
  });
});

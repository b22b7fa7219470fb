import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scalarActivations } from '../../src/compute/activations/index.ts';
import { parameterCount } from '../../src/compute/parameter-count.ts';
import { gates, trainPerceptron } from '../../src/compute/perceptron.ts';
import { workOut } from '../../src/figures/backprop-example.ts';
import { examForward } from '../../src/figures/exam.tsx';
import { mnistParts } from '../../src/figures/mnist-sets.tsx';
import { learnZero } from '../../src/figures/slow-start.tsx';
import { bumps } from '../../src/lecture/bumps/definition.ts';
import { sumOfState } from '../../src/lecture/bumps/model.ts';
import { gradientDescent } from '../../src/lecture/gradient-descent/definition.ts';
import { race } from '../../src/lecture/gradient-descent/race.ts';
import augmentation from '../../src/recorded-runs/augmentation.recorded.json' with { type: 'json' };
import { recordedRun } from '../../src/recorded-runs/index.ts';
import { learningRatesRun } from '../../src/recorded-runs/learning-rates.ts';
import oneChange from '../../src/recorded-runs/one-change.recorded.json' with { type: 'json' };
import overfitting from '../../src/recorded-runs/overfitting.recorded.json' with { type: 'json' };
import { pytorchRun } from '../../src/recorded-runs/pytorch.ts';
import shuffled from '../../src/recorded-runs/shuffled-pixels.recorded.json' with { type: 'json' };
import switches from '../../src/recorded-runs/three-switches.recorded.json' with { type: 'json' };
import { readDeck } from './deck.ts';

const recorded = (script: string) =>
  readFileSync(join(import.meta.dirname, `../../slides/code/recorded/${script}.txt`), 'utf8');
const whole = (name: string) =>
  readDeck(name)
    .slides.map((slide) => `${slide.heading}\n${slide.body}\n${slide.notes}`)
    .join('\n');
const slide = (deck: string, heading: string) => {
  const found = readDeck(deck).slides.find((one) => one.heading === heading);
  if (!found) throw new Error(`${deck} has no slide “${heading}”`);
  return `${found.body}\n${found.notes}`;
};
const thousands = (count: number) => count.toLocaleString('en-GB');

const networks = whole('neural-networks');
const pytorch = whole('pytorch');
const architectures = whole('architectures');

describe('numbers in the deck on neural networks', () => {
  it('tells of the bumps how far off they are', () => {
    const off = (change: { pairs: number; steep?: number }) =>
      sumOfState({ ...bumps.state.defaults, ...change }).worst.distance.toFixed(2);
    expect(slide('neural-networks', 'Bumps add up to any curve')).toContain(
      `Next shows five pairs, off by ${off({ pairs: 5 })} at most; Next shows twenty, off by ${off({ pairs: 20 })}. Then move “Steepness of the edges” down to 6: the stairs vanish, and ${off({ pairs: 20, steep: 6 })} is left`,
    );
  });

  it('has the parameters of 784-30-10 and of 2-2-1 as they add up', () => {
    expect(networks).toContain(thousands(parameterCount([784, 30, 10])));
    expect(networks).toContain(`together ${parameterCount([2, 2, 1])}`);
  });

  it('has the exam example as the network computes it', () => {
    const { hidden, output } = examForward([3, 7]);
    expect(networks).toContain(`outputs are ${hidden[0]!.a.toFixed(3)}`);
    expect(networks).toContain(`the output sum is ${output.z.toFixed(3)}`);
    expect(networks).toContain(`the answer ${output.a.toFixed(3)}`);
  });

  it('has AND learned as the learning rule learns it', () => {
    const { perceptron, updates, cleanPass } = trainPerceptron(
      { weights: [0, 0], bias: 0 },
      gates.and,
    );
    expect({ perceptron, updates, cleanPass }).toEqual({
      perceptron: { weights: [2, 1], bias: -2 },
      updates: 10,
      cleanPass: 6,
    });
    expect(networks).toContain(
      'takes 10 updates and ends at weights 2 and 1 with bias −2; the sixth pass',
    );
  });

  it('has the epochs at which the badly wrong neuron turns', () => {
    const start = { w: 2, b: 2, rate: 0.15, epochs: 300 };
    const epoch = (loss: 'quadratic' | 'binary-cross-entropy') =>
      learnZero(loss, start).findIndex((output) => output < 0.5);
    const text = slide('neural-networks', 'Badly wrong, and slow');
    expect(text).toContain(String(epoch('quadratic')));
    expect(text).toContain(String(epoch('binary-cross-entropy')));
  });

  it('has the slopes at z = 4 to the digits shown', () => {
    const slope = (name: 'tanh' | 'sigmoid') => scalarActivations[name].derivative(4).toFixed(4);
    expect(networks).toContain(`tanh ${slope('tanh')}, sigmoid ${slope('sigmoid')}`);
  });

  it('has the slopes of the check on costs', () => {
    const slope = (a: number) => a * a * (1 - a);
    expect(networks).toContain(`≈ ${slope(0.98).toFixed(3)}`);
    expect(networks).toContain(`= ${slope(0.6).toFixed(3)}`);
    expect(slope(0.6) / slope(0.98)).toBeGreaterThan(7);
  });

  it('has the published cost and weight of the 2-2-2 example', () => {
    const { cost, newOutput } = workOut();
    expect(networks).toContain(cost.toFixed(9));
    expect(pytorch).toContain(cost.toFixed(9));
    expect(pytorch).toContain(newOutput[0]![0]!.toFixed(8));
  });

  it('has the δ of the worked example to the digits shown', () => {
    const { aHidden, aOutput, deltaOutput, deltaHidden, slopesOutput, newOutput } = workOut();
    const [a, d1, d2, h] = [aOutput[0]!, deltaOutput[0]!, deltaOutput[1]!, aHidden[0]!];
    const factors = [a - 0.01, a, 1 - a].map((factor) => factor.toFixed(4));
    expect(slide('neural-networks', 'Blame at an output')).toContain(
      `${factors.join(' \\times ')} \\approx ${d1.toFixed(4)}`,
    );
    // What is printed is also true of the printed numbers.
    expect(factors.reduce((product, factor) => product * Number(factor), 1).toFixed(4)).toBe(
      d1.toFixed(4),
    );
    expect(slide('neural-networks', 'Backward: who is to blame?')).toContain(
      `0.40 × ${d1.toFixed(4)} + 0.50 × (−${Math.abs(d2).toFixed(4)}) = ${(0.4 * d1 + 0.5 * d2).toFixed(4)}, times ${(h * (1 - h)).toFixed(4)}, is ${deltaHidden[0]!.toFixed(4)}`,
    );
    expect(slide('neural-networks', 'From blame to step')).toContain(
      `${d1.toFixed(4)} × ${h.toFixed(4)} = ${slopesOutput[0]![0]!.toFixed(4)}; with η = 0.5 it goes from 0.40 to ${newOutput[0]![0]!.toFixed(4)}`,
    );
  });

  it('tells of the race when each arrives', () => {
    const [plain, momentum, noisy, adam] = race(gradientDescent.state.defaults);
    expect(slide('neural-networks', 'Place your bets')).toContain(
      `Momentum wins after ${momentum!.settledAt} steps, plain descent needs ${plain!.settledAt} and Adam ${adam!.settledAt}`,
    );
    expect(noisy!.settledAt).toBeNull();
  });

  it('has the δ of the exercise', () => {
    const [a, y] = [0.8, 1];
    expect(networks).toContain(`= −${Math.abs((a - y) * a * (1 - a)).toFixed(3)}`);
  });

  it('finds row 10, column 14 at 294', () => {
    expect(networks).toContain(`28 × 10 + 14 = ${28 * 10 + 14}`);
  });

  it('has as many mini-batches in an epoch as PyTorch counted', () => {
    const batches = Math.ceil((mnistParts.training.sd1 + mnistParts.training.sd3) / 64);
    expect(recorded('mnist')).toContain(`${batches} batches per epoch`);
    expect(networks).toContain(`so ${batches}`);
    expect(pytorch).toContain(`${batches} × 5 = ${thousands(batches * 5)}`);
  });

  it('has the accuracies of the three switches as recorded, on MNIST', () => {
    const text = slide('neural-networks', 'Three switches');
    expect(switches.dataset).toBe('MNIST');
    expect(switches.seeds).toHaveLength(10);
    for (const { accuracies } of switches.runs) {
      const { mean, deviation } = spreadOf(accuracies);
      expect(text).toContain(`| ${mean.toFixed(1)} ± ${deviation.toFixed(1)} % |`);
    }
    const starts = switches.runs.map(({ settings }) => settings.initializer);
    expect(starts).toEqual(['scaled-normal', 'scaled-normal', 'he', 'he']);
  });

  it('says of the three switches only what ten seeds can tell from chance', () => {
    const text = slide('neural-networks', 'Three switches');
    const spreads = switches.runs.map(({ accuracies }) => spreadOf(accuracies));
    // Steps from row to row, in percentage points and in standard errors.
    const steps = spreads.slice(1).map((after, i) => {
      const before = spreads[i]!;
      const size = after.mean - before.mean;
      return { size, errors: size / Math.hypot(after.error, before.error) };
    });
    const [crossEntropy, relu, adam] = steps as [
      (typeof steps)[0],
      (typeof steps)[0],
      (typeof steps)[0],
    ];
    expect(text).toContain(
      `steps of ${crossEntropy.size.toFixed(1)} and ${adam.size.toFixed(1)} points are more than three times as large as chance`,
    );
    expect(crossEntropy.errors).toBeGreaterThan(3);
    expect(adam.errors).toBeGreaterThan(3);
    expect(text).toContain(`The step of ReLU, ${relu.size.toFixed(1)} points, could be chance`);
    expect(relu.errors).toBeLessThan(2);
    expect(text).toContain('which of the other two helps more cannot be said');
    const errors = Math.hypot(...spreads.map(({ error }) => error));
    expect(Math.abs(adam.size - crossEntropy.size)).toBeLessThan(2 * errors);
  });

  it('has the accuracies of shifted digits as recorded', () => {
    const text = slide('neural-networks', 'Why a shift breaks it');
    const right = shifts('dense').slice(0, 4);
    expect(text).toContain(`(shifts?right=${right.map((share) => share.toFixed(1)).join(',')})`);
  });

  it('calls the learning rates what their recorded curves show', () => {
    const [creeps, slow, good, tooLarge, fails] = learningRatesRun.runs.map(({ costs }) => costs);
    const last = (costs: readonly number[] | undefined) => costs!.at(-1)!;
    expect(learningRatesRun.dataset).toBe('MNIST');
    expect(last(creeps)).toBeGreaterThan(last(slow));
    expect(last(slow)).toBeGreaterThan(last(good));
    expect(last(tooLarge)).toBeGreaterThan(3 * last(good));
    expect(Math.min(...fails!)).toBeGreaterThan(fails![0]! * 0.9);
    const rates = learningRatesRun.runs.map(({ learningRate }) => learningRate);
    expect(rates.slice(1).every((rate, i) => Math.abs(rate / rates[i]! - 10) < 1e-9)).toBe(true);
  });

  it('has what shifted copies of the training images gain as recorded', () => {
    const text = slide('neural-networks', 'Show it shifted digits, too');
    const percent = (shares: readonly number[]) => shares.map((share) => (100 * share).toFixed(1));
    const [before, after] = [percent(augmentation.asTheyAre), percent(augmentation.augmented)];
    expect(augmentation.dataset).toBe('MNIST');
    expect(augmentation.shifts).toEqual([0, 1, 2, 3]);
    expect(augmentation.settings.initializer).toBe('he');
    expect(text).toContain(`(shifts?right=${after.join(',')})`);
    expect(text).toContain(`${before.slice(0, 3).join(', ')} and ${before[3]} % correctly`);
    expect(text).toContain(
      `correctly ${after[3]} % of the digits that are moved by three pixels, instead of ${before[3]} %`,
    );
    expect(augmentation.augmented[0]!).toBeGreaterThan(augmentation.asTheyAre[0]! - 0.002);
  });

  it('has what one shuffle for all images costs as recorded: nothing', () => {
    const text = slide('neural-networks', 'Does the order matter?');
    const mean = (runs: readonly number[]) => runs.reduce((sum, run) => sum + run) / runs.length;
    expect(shuffled.dataset).toBe('MNIST');
    expect(shuffled.settings.layers).toEqual([784, 128, 10]);
    for (const runs of [shuffled.asTheyAre, shuffled.shuffled]) {
      expect(runs).toHaveLength(5);
      expect(text).toContain(
        `classified ${(100 * mean(runs)).toFixed(1)} % of the test images correctly`,
      );
    }
  });

  it('tells of overfitting what the recorded run shows', () => {
    const costs = overfitting.epochs.map(({ loss }) => loss);
    expect(overfitting.trainImages).toBe(1000);
    expect(costs.at(-1)!).toBeGreaterThan(1.1 * Math.min(...costs));
    expect(overfitting.epochs.at(-1)!.trainLoss).toBeLessThan(0.01);
  });
});

describe('numbers in the deck on PyTorch', () => {
  it('has the parameters that PyTorch counted', () => {
    const classic = thousands(parameterCount([784, 128, 10]));
    expect(recorded('mnist')).toContain(`${classic} parameters`);
    expect(pytorch).toContain(`together ${classic}`);
    const wide = thousands(parameterCount([784, 512, 512, 10]));
    expect(recorded('wide_network')).toContain(`${wide} parameters`);
    expect(pytorch).toContain(`together ${wide}`);
    expect(pytorch).toContain(`= ${parameterCount([2, 4, 1])}.`);
  });

  it('reaches on the real MNIST what the published run reached, within half a percent', () => {
    const accuracy = Number(/epoch 5: .* test accuracy ([\d.]+)%/.exec(recorded('mnist'))?.[1]);
    expect(Math.abs(accuracy - 97.68)).toBeLessThan(0.5);
    expect(pytorch).toContain(`ends at ${accuracy.toFixed(2)} %`);
  });

  it('compares three starts with the published run as recorded', () => {
    const text = slide('pytorch', 'Why 0.35 and not 0.30?');
    const runs = (initializer: string) =>
      pytorchRun.runs.find((run) => run.initializer === initializer)!.seeds;
    const rows = [
      ['PyTorch’s own', runs('pytorch')],
      ['He, in PyTorch', runs('he')],
      ['He, this project', recordedRun(pytorchRun.name).seeds],
    ] as const;
    for (const [name, seeds] of rows) {
      const mean = (of: (seed: (typeof seeds)[number]) => number) =>
        seeds.reduce((sum, seed) => sum + of(seed), 0) / seeds.length;
      const first = mean(({ trainLosses }) => trainLosses[0]!);
      const fifth = mean(({ trainLosses }) => trainLosses[4]!);
      const accuracy = mean(({ testAccuracies }) => testAccuracies[4]!);
      expect(text).toContain(
        `| ${name} | ${first.toFixed(3)} | ${fifth.toFixed(3)} | ${(100 * accuracy).toFixed(1)} % |`,
      );
    }
  });

  it('answers its last exercise with what one change costs as recorded, on MNIST', () => {
    const text = slide('pytorch', 'Final exercise: three switches');
    const [before, ...after] = oneChange.runs.map(
      ({ accuracies }) =>
        (100 * accuracies.reduce((sum, run) => sum + run.at(-1)!, 0)) / accuracies.length,
    );
    const [sigmoid, sgd, small] = after.map((mean) => (before! - mean).toFixed(1));
    expect(oneChange.dataset).toBe('MNIST');
    expect(text).toContain(`30 hidden units cost most, ${small} points`);
    expect(text).toContain(`the sigmoid ${sigmoid} and SGD ${sgd}.`);
  });

  it('says of six small networks what was recorded', () => {
    const scores = [...recorded('binary_classifier').matchAll(/([\d.]+)%/g)].map((m) => m[1]);
    const six = scores.slice(-6);
    expect(six.filter((score) => score === '100.0')).toHaveLength(5);
    expect(pytorch).toContain(
      `Five of six runs find the rule completely, one stays at ${six.find((score) => score !== '100.0')} %`,
    );
  });
});

describe('numbers in the deck on architectures', () => {
  it('has the table of shifts as recorded', () => {
    const text = slide('architectures', 'Does it help?');
    const [dense, convolutional] = [shifts('dense'), shifts('convolutional')];
    [0, 1, 2, 3].forEach((pixels) => {
      expect(text).toContain(
        `| ${pixels} px | ${dense[pixels]!.toFixed(2)} % | ${convolutional[pixels]!.toFixed(2)} % |`,
      );
    });
    expect(recorded('convolutional_network')).toContain('convolutional: 12,810 parameters');
    expect(text).toContain('**12,810** instead of 101,770');
  });

  it('counts 16 kernels of 3 by 3 as PyTorch does', () => {
    expect(recorded('convolution')).toContain('160 parameters');
    expect(architectures).toContain('a bias each, 160,');
  });

  it('has the sizes of maps by (n + 2p − k)/s + 1', () => {
    const side = (n: number, k: number, p: number, s: number) =>
      Math.floor((n + 2 * p - k) / s) + 1;
    const text = slide('architectures', 'Check: how large is the map?');
    expect(text).toContain(`| 0 | 1 | ${side(28, 3, 0, 1)} |`);
    expect(text).toContain(`one ring of padding it is ${side(28, 3, 1, 1)};`);
    expect(text).toContain(`plus 1 is ${side(28, 3, 1, 2)}.`);
    expect(architectures).toContain(`64 − 5 + 1 = ${side(64, 5, 0, 1)}`);
  });

  it('has the inputs of a photo of 64 by 64', () => {
    expect(architectures).toContain(`64 × 64 = ${thousands(64 * 64)} inputs`);
    expect(architectures).toContain(thousands(64 * 64 * 100));
  });
});

/** Mean over the seeds of the accuracy after the last epoch, its deviation and standard error, in percent. */
function spreadOf(accuracies: readonly (readonly number[])[]) {
  const last = accuracies.map((run) => 100 * run.at(-1)!);
  const mean = last.reduce((sum, value) => sum + value) / last.length;
  const squares = last.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (last.length - 1));
  return { mean, deviation, error: deviation / Math.sqrt(last.length) };
}

/** Recorded accuracies in percent for shifts of 0 to 4 pixels. */
function shifts(network: 'dense' | 'convolutional'): number[] {
  const line = recorded('convolutional_network')
    .split('\n')
    .find((text) => text.startsWith(`${network}:`));
  return [...(line ?? '').matchAll(/([\d.]+)%/g)].map((match) => Number(match[1]));
}

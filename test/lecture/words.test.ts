import { describe, expect, it } from 'vitest';
import { describe as activations } from '../../src/lecture/activations/describe.ts';
import { describe as architectures } from '../../src/lecture/architectures/describe.ts';
import { describe as backprop } from '../../src/lecture/backprop/describe.ts';
import { describe as bumps } from '../../src/lecture/bumps/describe.ts';
import { type AnyDemo, demos, findDemo } from '../../src/lecture/catalogue.ts';
import { describe as cost } from '../../src/lecture/cost/describe.ts';
import { describe as forwardPass } from '../../src/lecture/forward-pass/describe.ts';
import { describe as gradientDescent } from '../../src/lecture/gradient-descent/describe.ts';
import { describe as vanishing } from '../../src/lecture/vanishing/describe.ts';
import { describe as weightedVote } from '../../src/lecture/weighted-vote/vote.ts';

const says: Record<string, (state: never) => string> = {
  activations,
  architectures,
  backprop,
  bumps,
  cost,
  'forward-pass': forwardPass,
  'gradient-descent': gradientDescent,
  vanishing,
  'weighted-vote': weightedVote,
};

describe('what a picture shows, in words', () => {
  it.each([
    [
      'activations',
      '',
      'At z = 1: sigmoid 0.731, slope 0.1966; tanh 0.762, slope 0.4200; ReLU 1, slope 1; leaky ReLU 1, slope 1.',
    ],
    [
      'activations',
      'show=relu,tanh&z=-2',
      'At z = −2: tanh −0.964, slope 0.0707; ReLU 0, slope 0.',
    ],
    ['activations', 'show=sigmoid&z=-6', 'At z = −6: sigmoid 0.002, slope 0.0025.'],
    [
      'activations',
      'view=softmax',
      'Softmax gives cat 63.8 %, dog 23.5 %, bird 9.5 %, fish 3.2 %, whatever is added to all logits (now 0).',
    ],
    [
      'activations',
      'view=softmax&logits=1,1,1,1&c=-2',
      'Softmax gives cat 25.0 %, dog 25.0 %, bird 25.0 %, fish 25.0 %, whatever is added to all logits (now −2).',
    ],
    ['architectures', '', '0 of 8 right, 8 to sort.'],
    ['architectures', 'places=d-------', '1 of 8 right, 7 to sort.'],
    [
      'architectures',
      'view=count',
      'A grey digit, 28 × 28, through 2 layers: 23,860 parameters, 10 out.',
    ],
    [
      'architectures',
      'view=count&stack=d10',
      'A grey digit, 28 × 28, through 1 layer: 7,850 parameters, 10 out.',
    ],
    [
      'architectures',
      'view=count&stack=m8,m8',
      'The stack cannot be built: A window of 8 × 8 does not fit into 3 × 3 with padding 0.',
    ],
    [
      'architectures',
      'view=count&stack=c8.3.0.1,m4',
      'A grey digit, 28 × 28, through 2 layers: 80 parameters, 8 × 6 × 6 out.',
    ],
    [
      'architectures',
      'view=count&stack=',
      'A grey digit, 28 × 28, through 0 layers: 0 parameters, 1 × 28 × 28 out.',
    ],
    ['backprop', 'step=0', 'Nothing is worked out yet.'],
    ['backprop', 'step=1', 'h₁ is 0.5933.'],
    ['backprop', 'step=3', 'a₁ is 0.7514; it should be 0.01.'],
    ['backprop', 'step=5', 'The cost C is 0.298371109.'],
    ['backprop', 'step=6', 'δ of a₁ is 0.138499.'],
    ['backprop', 'step=8', '∂C/∂w₅, from h₁ to a₁, is 0.082167.'],
    ['backprop', 'step=10', '∂C/∂w₇, from h₁ to a₂, is −0.022603.'],
    ['backprop', 'step=14', '∂C/∂w₁, from x₁ to h₁, is 0.000439.'],
    ['backprop', 'step=18', '∂C/∂b₁ is 0.018726, ∂C/∂b₂ is 0.100400.'],
    ['backprop', 'step=19', 'w₅ becomes 0.35891648; the cost falls to 0.285751.'],
    ['backprop', 'view=blanks', 'Two δ are missing in the network.'],
    ['backprop', 'view=check', 'Derived and measured gradient are 6.4·10⁻⁶ apart.'],
    [
      'backprop',
      'view=bug',
      'One line of the backward pass is wrong; derived and measured derivatives tell which.',
    ],
    ['bumps', '', '5 bumps of 10 hidden neurons: the sum is off by at most 0.24.'],
    ['bumps', 'view=build', '7 bumps of 14 hidden neurons: the sum is off by at most 0.40.'],
    ['bumps', 'view=sum&pairs=1', '1 bump of 2 hidden neurons: the sum is off by at most 0.48.'],
    ['bumps', 'view=pair', 'Two hidden neurons: a bump 0.8 high from 0.35 to 0.65.'],
    [
      'bumps',
      'view=pair&edges=0.6,0.2&height=0.5&second=1',
      'Two hidden neurons: a bump −0.5 high from 0.2 to 0.6.',
    ],
    [
      'bumps',
      'view=pair&edges=0.4,0.4&second=1',
      'Two hidden neurons that cancel: nothing is left.',
    ],
    [
      'bumps',
      'view=pair&edges=0.4,0.8&second=0&height=-0.25',
      'One hidden neuron: it goes down by 0.25 at 0.4.',
    ],
    [
      'bumps',
      'view=pair&edges=0.4,0.8&second=0&height=0.25',
      'One hidden neuron: it goes up by 0.25 at 0.4.',
    ],
    [
      'bumps',
      'view=pair&edges=0.2,0.6&height=-0.5&second=1',
      'Two hidden neurons: a bump −0.5 high from 0.2 to 0.6.',
    ],
    [
      'cost',
      '',
      'Quadratic cost brings the output below 0.5 at epoch 232. Cross-entropy brings the output below 0.5 at epoch 17.',
    ],
    [
      'cost',
      'start=-1,0',
      'Quadratic cost starts below 0.5 already, at 0.269. Cross-entropy starts below 0.5 already, at 0.269.',
    ],
    [
      'cost',
      'start=4,4&epochs=300&learningRate=0.01',
      'Quadratic cost is still at 1.000 after 300 epochs. Cross-entropy is still at 0.893 after 300 epochs.',
    ],
    ['cost', 'view=guess', 'The output starts high. You have not guessed yet.'],
    ['cost', 'view=guess&guess=20', 'Your guess is epoch 20.'],
    [
      'cost',
      'view=guess&guess=20&revealed=1',
      'You guessed epoch 20; it fell below 0.5 at epoch 99.',
    ],
    [
      'forward-pass',
      '',
      'Inputs 3 and 7 (raw); 0 of 6 numbers filled in. The hidden neurons have slopes 0.038 and 0.038.',
    ],
    [
      'forward-pass',
      'inputs=scaled',
      'Inputs 0.3 and 0.7 (scaled); 0 of 6 numbers filled in. The hidden neurons have slopes 0.216 and 0.240.',
    ],
    [
      'forward-pass',
      'inputs=minutes',
      'Inputs 180 and 7 (in minutes); 0 of 6 numbers filled in. The hidden neurons have slopes < 0.001 and < 0.001.',
    ],
    [
      'forward-pass',
      'w=1,1,1,1&b=0,0&hours=10&knowledge=10',
      'Inputs 10 and 10 (raw); 0 of 6 numbers filled in. The hidden neurons have slopes < 0.001 and < 0.001.',
    ],
    [
      'gradient-descent',
      '',
      'Stable: each step keeps 70 % of the distance. Within 0.02 of the minimum at step 14.',
    ],
    ['gradient-descent', 'w=0', 'Starts at the minimum, where the slope is 0: it stays.'],
    [
      'gradient-descent',
      'curvature=1&learningRate=1',
      'η = 1/λ: one step lands exactly on the minimum.',
    ],
    [
      'gradient-descent',
      'curvature=1&learningRate=2',
      'η = 2/λ: it swings from side to side for ever, no nearer and no farther.',
    ],
    [
      'gradient-descent',
      'curvature=1&learningRate=1.5',
      'Stable, but it jumps across: each step flips the side and keeps 50 % of the distance. Within 0.02 of the minimum at step 7.',
    ],
    [
      'gradient-descent',
      'curvature=1&learningRate=3',
      'Diverges: η is above 2/λ, and each step multiplies the distance by 2. Stopped at step 19.',
    ],
    [
      'gradient-descent',
      'curvature=1&learningRate=2.01&w=0.01',
      'Diverges: η is above 2/λ, and each step multiplies the distance by 1.01.',
    ],
    [
      'gradient-descent',
      'curvature=0.25&learningRate=0.01',
      'Stable: each step keeps 99.8 % of the distance. Not there after 60 steps.',
    ],
    [
      'gradient-descent',
      'hill=double-well&w=-2&learningRate=0.1',
      'Reaches the deeper valley at step 10.',
    ],
    [
      'gradient-descent',
      'hill=double-well&w=2&learningRate=0.1',
      'Ends in the right valley, and never learns that the left one is deeper: the slope sees only what is near.',
    ],
    [
      'gradient-descent',
      'hill=double-well&w=2&learningRate=2',
      'Diverges: the slope grows faster than the ball comes back. Stopped at step 3.',
    ],
    [
      'gradient-descent',
      'hill=double-well&w=-2&learningRate=0.01',
      'Has not come to rest after 60 steps.',
    ],
    [
      'gradient-descent',
      'view=race&step=50',
      'After 50 steps: Gradient descent: there at step 28; Momentum: there at step 13; Noisy descent: on its way; Adam: there at step 50.',
    ],
    [
      'gradient-descent',
      'view=race&step=300',
      'After 300 steps: Gradient descent: there at step 28; Momentum: there at step 13; Noisy descent: not there in 300 steps; Adam: there at step 50.',
    ],
    [
      'gradient-descent',
      'view=race&step=5&surface=bowl&from=50,50',
      'After 5 steps: Gradient descent: starts there; Momentum: starts there; Noisy descent: starts there; Adam: starts there.',
    ],
    [
      'gradient-descent',
      'view=race&step=300&rates=0.5,0.5,0.5,-4',
      'After 300 steps: Gradient descent: diverged at step 4; Momentum: diverged at step 4; Noisy descent: diverged at step 4; Adam: not there in 300 steps.',
    ],
    [
      'gradient-descent',
      'view=momentum',
      'Stable: in the long run each step keeps 95.0 % of the distance; no axis swings.',
    ],
    [
      'gradient-descent',
      'view=momentum&alpha=2&beta=0.5',
      'Stable: in the long run each step keeps 70.7 % of the distance; both axes swing.',
    ],
    [
      'gradient-descent',
      'view=momentum&alpha=3&beta=0.5&condition=10',
      'On the edge of stability: it neither comes nearer nor runs away.',
    ],
    [
      'gradient-descent',
      'view=momentum&alpha=3.5&beta=0.5&condition=10',
      'Diverges: α is above (2 + 2β)/λₙ = 0.300, and the distance grows by 70.7 % a step.',
    ],
    [
      'gradient-descent',
      'view=momentum&alpha=0.5&beta=0.9&condition=10',
      'Stable: in the long run each step keeps 94.9 % of the distance; both axes swing.',
    ],
    [
      'gradient-descent',
      'view=momentum&alpha=2&beta=0&condition=4',
      'On the edge of stability: it neither comes nearer nor runs away.',
    ],
    ['gradient-descent', 'view=challenge', 'This tuning reaches the minimum in 53 steps.'],
    [
      'gradient-descent',
      'view=challenge&alpha=4&beta=0.5',
      'This tuning does not reach the minimum.',
    ],
    [
      'vanishing',
      '',
      'Vanishing: the first layer gets 1/1,499 of what the last hidden layer gets, and learns that much more slowly.',
    ],
    [
      'vanishing',
      'activation=relu&initializer=he',
      'Balanced: no hidden layer gets more than 1.3 times as much of the error signal as another.',
    ],
    ['vanishing', 'depth=1', 'With a single hidden layer there is nothing to lose on the way yet.'],
    [
      'vanishing',
      'view=predict',
      'Known: 0.016 in layer 3, 0.068 in layer 4, 0.284 in layer 5, 0.966 in the output. You have not predicted layer 2 yet.',
    ],
    [
      'vanishing',
      'view=predict&guess=1',
      'Known: 0.016 in layer 3, 0.068 in layer 4, 0.284 in layer 5, 0.966 in the output. Your prediction for layer 2 is 0.155.',
    ],
    [
      'vanishing',
      'view=predict&guess=1&revealed=1',
      'You predicted 0.155; in layer 2 it is 3.3·10⁻³.',
    ],
    ['weighted-vote', '', 'We go: the evidence adds up to 6, the threshold is 5.'],
    ['weighted-vote', 'x=1,0,1', 'We go: the evidence adds up to 8, the threshold is 5.'],
    ['weighted-vote', 'x=0,1,0', 'We stay at home: the evidence adds up to 2, the threshold is 5.'],
    [
      'weighted-vote',
      'x=0,1,0&w=6,5,2',
      'In balance, so we stay: the evidence adds up to 5, the threshold is 5, and it has to be exceeded.',
    ],
  ])('%s?%s', (name, query, words) => {
    const { state, problems } = findDemo(name).state.parse(query);
    expect(problems).toEqual([]);
    expect(says[name]!(state as never)).toBe(words);
  });
});

describe('the answer to what a demo asks first', () => {
  it.each([
    [
      'weighted-vote',
      'For example weights 2, 1, 1 and the threshold 1.5: the first alone exceeds it, the other two only together.',
    ],
    [
      'perceptron',
      'For AND, for example w = (2, 1) and b = −2, which the learning rule finds from 0 in 6 passes. Any line that has the corners on the right sides will do.',
    ],
    [
      'xor',
      'gate 1 = NAND(a, b); gate 2 = NAND(a, gate 1); gate 3 = NAND(b, gate 1); gate 4 = NAND(gate 2, gate 3); sum = gate 4. For 00, 01, 10, 11 the sum is 0, 1, 1, 0.',
    ],
    [
      'step-vs-sigmoid',
      'Step: A step’s output is 0 or 1, so its change can only be −1, 0 or +1. It never tells you that you are getting warmer. Sigmoid: Δw = 0.041; its slope of 0.2403 promises 0.042.',
    ],
    ['activations', 'At z = 4 the slopes are: ReLU 1, leaky ReLU 1, sigmoid 0.0177, tanh 0.0013.'],
    [
      'forward-pass',
      'For 0 hours and previous knowledge 3: h₁ = σ(1.400) = 0.802, h₂ = σ(1.300) = 0.786, output σ(1.310) = 0.788: 78.8 %.',
    ],
    [
      'bumps',
      'Each bump as high as the curve in its middle, 0.61, 0.23, 0.11, 0.42, 0.82, 0.87, 0.56, and edges no steeper than about 11.5: soft ones run into each other without stairs.',
    ],
    [
      'mnist-explorer',
      'Row 10, column 14: 10 rows of 28 lie before it, and 14 of its own row: 28 · 10 + 14 = 294.',
    ],
    ['cost', 'Quadratic cost, w = 1.5, b = 2.3, η = 0.3: epoch 99.'],
    [
      'gradient-descent',
      'For curvatures 1 and 14, α = 0.178 and β = 0.334, which theory calls best, take 12 steps; without momentum no step size takes fewer than 28.',
    ],
    [
      'backprop',
      'δ of a₂ = 0.0394, δ of h₁ = −0.0290. The bug: σ′ of a hidden neuron is taken at h instead of at z. w₅ to w₈ and b₂ are right; w₁ to w₄ and b₁ are a little off.',
    ],
    [
      'vanishing',
      '5 layers of sigmoid: the bar of layer 2 is ‖δ‖ = 3.3·10⁻³, the one behind it times 0.215.',
    ],
    [
      'convolution',
      'Input 28, kernel 3, padding 1, stride 2: ⌊(28 + 2 · 1 − 3) / 2⌋ + 1 = 14. 14 windows fit into 30 columns, and 1 column is left over.',
    ],
    [
      'architectures',
      'House price: Feed-forward. Tumour: Convolutional or Transformer. Next word: Recurrent: LSTM, GRU or Transformer. Translation: Recurrent: LSTM, GRU or Transformer. Power: Recurrent: LSTM, GRU or Transformer. Contract: Transformer. New faces: Generative adversarial (GAN). Customers: Self-organising map.',
    ],
  ])('of %s', (name, words) => {
    const demo: AnyDemo = findDemo(name);
    expect(demo.answer!('')).toBe(words);
  });

  it('is there for all but those that ask about one’s own run', () => {
    const without = demos.filter((demo: AnyDemo) => demo.answer === undefined);
    expect(without.map(({ name }) => name)).toEqual([
      'mnist-training',
      'overfitting',
      'playground',
    ]);
  });
});

import { scalarActivations } from '../compute/activations/index.ts';

/** The well-known 2-2-2 example (Mazur, 2015): all sigmoid, quadratic cost, one bias per layer. */
export const example = {
  x: [0.05, 0.1],
  target: [0.01, 0.99],
  hidden: {
    w: [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    b: 0.35,
  },
  output: {
    w: [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
    b: 0.6,
  },
  learningRate: 0.5,
} as const;

const { value: sigma, derivative } = scalarActivations.sigmoid;
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, v, i) => sum + v * b[i]!, 0);

/** Both passes and the updated weights, with δ for ∂C/∂z. */
export function workOut() {
  const zHidden = example.hidden.w.map((row) => dot(row, example.x) + example.hidden.b);
  const aHidden = zHidden.map(sigma);
  const zOutput = example.output.w.map((row) => dot(row, aHidden) + example.output.b);
  const aOutput = zOutput.map(sigma);
  const cost = aOutput.reduce((sum, a, k) => sum + (a - example.target[k]!) ** 2 / 2, 0);
  const deltaOutput = aOutput.map((a, k) => (a - example.target[k]!) * derivative(zOutput[k]!));
  const deltaHidden = zHidden.map(
    (z, j) =>
      dot(
        deltaOutput,
        example.output.w.map((row) => row[j]!),
      ) * derivative(z),
  );
  const step = (w: number, delta: number, a: number) => w - example.learningRate * delta * a;
  return {
    aHidden,
    aOutput,
    cost,
    deltaOutput,
    deltaHidden,
    slopesHidden: deltaHidden.map((delta) => example.x.map((x) => delta * x)),
    slopesOutput: deltaOutput.map((delta) => aHidden.map((a) => delta * a)),
    newHidden: example.hidden.w.map((row, j) =>
      row.map((w, i) => step(w, deltaHidden[j]!, example.x[i]!)),
    ),
    newOutput: example.output.w.map((row, k) =>
      row.map((w, j) => step(w, deltaOutput[k]!, aHidden[j]!)),
    ),
  };
}

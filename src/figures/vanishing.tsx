import { type ScalarActivationName, scalarActivations } from '../compute/activations/index.ts';
import { createRandom } from '../compute/random.ts';
import { choice, number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { type Frame, plotFrame } from './primitives/plot.tsx';
import { type Tone, tones } from './primitives/tone.ts';

interface VanishingState {
  depth: number;
  width: number;
  left: ScalarActivationName;
  right: ScalarActivationName;
  seed: number;
}

const known = Object.keys(scalarActivations) as ScalarActivationName[];
const titles: Partial<Record<ScalarActivationName, string>> = {
  relu: 'ReLU, He',
  sigmoid: 'sigmoid, 1/√n',
  tanh: 'tanh, 1/√n',
};

/** Length of δ = ∂C/∂z in each layer of a deep network with fresh weights. */
export const vanishing = figure(
  urlState<VanishingState>(
    {
      depth: number({ min: 2, max: 20, decimals: 0 }),
      width: number({ min: 2, max: 200, decimals: 0 }),
      left: choice(known),
      right: choice(known),
      seed: number({ min: 0, max: 9999, decimals: 0 }),
    },
    { depth: 10, width: 64, left: 'sigmoid', right: 'relu', seed: 1 },
  ),
  ({ depth, width, left, right, seed }) => {
    const panels = [left, right].map((name, i) => {
      const norms = deltaNorms(name, depth, width, seed);
      return { name, i, relative: norms.map((norm) => norm / norms.at(-1)!) };
    });
    const lowest = Math.floor(
      Math.log10(Math.min(...panels.flatMap((panel) => panel.relative))) - 0.4,
    );
    return (
      <Picture
        width={1100}
        height={420}
        title={`How large the gradient is in each of ${depth} layers`}
        description={panels
          .map(
            ({ name, relative }) =>
              `With ${name} the first layer receives ${relative[0]!.toExponential(1)} of what the last one has.`,
          )
          .join(' ')}
      >
        {panels.map(({ name, i, relative }) => {
          const frame = plotFrame({
            left: 80 + i * 550,
            top: 60,
            width: 440,
            height: 280,
            x: [0, depth],
            y: [10 ** lowest, 10],
            log: true,
          });
          return (
            <g key={name}>
              <Label x={frame.left + frame.width / 2} y={24} text={titles[name] ?? name} bold />
              <PowersOfTen frame={frame} lowest={lowest} />
              <Bars frame={frame} shares={relative} tone={i === 0 ? 'bad' : 'good'} />
              <Label
                x={frame.left}
                y={364}
                text="first layer"
                size="small"
                anchor="start"
                tone="soft"
              />
              <Label
                x={frame.left + frame.width}
                y={364}
                text="last layer"
                size="small"
                anchor="end"
                tone="soft"
              />
            </g>
          );
        })}
        <Label
          x={550}
          y={404}
          text="length of δ, relative to the last layer (logarithmic)"
          size="small"
          tone="soft"
        />
      </Picture>
    );
  },
);

/** Every second one, from 1 downwards. */
function PowersOfTen({ frame, lowest }: { frame: Frame; lowest: number }) {
  const powers = Array.from({ length: Math.floor(-lowest / 2) + 1 }, (_, n) => -2 * n);
  return (
    <>
      {powers.map((power) => (
        <g key={power}>
          <path
            d={`M${frame.left} ${frame.y(10 ** power)}h${frame.width}`}
            stroke={tones.line}
            stroke-width={1.5}
          />
          <Label
            x={frame.left - 12}
            y={frame.y(10 ** power)}
            text={power === 0 ? '1' : `10^{−${-power}}`}
            size="small"
            anchor="end"
            tone="soft"
          />
        </g>
      ))}
    </>
  );
}

/** One for each layer. */
function Bars({ frame, shares, tone }: { frame: Frame; shares: readonly number[]; tone: Tone }) {
  const room = frame.width / shares.length;
  return (
    <>
      {shares.map((share, layer) => (
        <rect
          key={share}
          x={frame.left + layer * room + 4}
          y={frame.y(share)}
          width={room - 8}
          height={frame.top + frame.height - frame.y(share)}
          rx={3}
          fill={tones[tone]}
        />
      ))}
    </>
  );
}

/** ‖δ‖ per layer, first layer first. Weights have standard deviation 1/√n, for ReLU √(2/n). */
export function deltaNorms(
  name: ScalarActivationName,
  depth: number,
  width: number,
  seed: number,
): number[] {
  const random = createRandom(seed);
  const { value, derivative } = scalarActivations[name];
  const scale = Math.sqrt((name === 'relu' || name === 'leaky-relu' ? 2 : 1) / width);
  const weights = Array.from({ length: depth }, () =>
    Float64Array.from({ length: width * width }, () => random.normal() * scale),
  );
  let a = Float64Array.from({ length: width }, () => random.normal());
  const sums = weights.map((w) => {
    const z = multiply(w, a, width);
    a = z.map(value);
    return z;
  });
  let delta = sums.at(-1)!.map((z) => random.normal() * derivative(z));
  const norms = [Math.hypot(...delta)];
  for (let l = depth - 1; l > 0; l--) {
    const back = multiplyTransposed(weights[l]!, delta, width);
    delta = back.map((d, j) => d * derivative(sums[l - 1]![j]!));
    norms.unshift(Math.hypot(...delta));
  }
  return norms;
}

function multiply(w: Float64Array, x: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) =>
    x.reduce((sum, v, j) => sum + w[i * n + j]! * v, 0),
  );
}

function multiplyTransposed(w: Float64Array, x: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, j) =>
    x.reduce((sum, v, i) => sum + w[i * n + j]! * v, 0),
  );
}

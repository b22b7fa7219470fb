import { type OptimizerName, optimizers } from '../compute/optimizers/index.ts';
import { createRandom } from '../compute/random.ts';
import { type TestFunction2dName, testFunctions2d } from '../compute/test-functions/index.ts';
import { plain } from '../format.ts';
import { choice, number, numbers, urlState } from '../url-state.ts';
import { choices, numberList } from './codecs.ts';
import { Contours } from './contours.tsx';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { type Frame, plotFrame } from './primitives/plot.tsx';
import { strokes } from './primitives/strokes.ts';
import { inkOf, type Tone, tones } from './primitives/tone.ts';

interface LossSurfaceState {
  surface: TestFunction2dName;
  optimizers: readonly OptimizerName[];
  /** Learning rate of each optimizer. */
  rates: readonly number[];
  steps: number;
  start: readonly number[];
  /** Standard deviation of what is added to each slope, as mini-batches do. */
  noise: number;
  size: 'wide' | 'half';
}

const names = Object.keys(optimizers) as OptimizerName[];
/** Without noise, and in the lecture's words. */
const words: Partial<Record<OptimizerName, string>> = {
  sgd: 'gradient descent',
  momentum: 'momentum',
};

const wordsOf = (name: OptimizerName) => words[name] ?? optimizers[name].title;

/** One for each place in the family. */
const familyTones = ['positive', 'negative', 'bad', 'good', 'accent'] as const;

const toneOf = (name: OptimizerName): Tone =>
  familyTones[names.indexOf(name) % familyTones.length]!;

/** A cost as contour lines, and the ways that optimizers take down from one start. */
export const lossSurface = figure(
  urlState<LossSurfaceState>(
    {
      surface: choice(Object.keys(testFunctions2d) as TestFunction2dName[]),
      optimizers: choices(names),
      rates: numberList(1, 4, { min: 0.001, max: 10, decimals: 3 }),
      steps: number({ min: 0, max: 500, decimals: 0 }),
      start: numbers(2, { min: -4, max: 4, decimals: 2 }),
      noise: number({ min: 0, max: 10, decimals: 2 }),
      size: choice(['wide', 'half']),
    },
    {
      surface: 'ravine',
      optimizers: ['sgd'],
      rates: [0.08],
      steps: 25,
      start: [-2.6, 1.6],
      noise: 0,
      size: 'wide',
    },
  ),
  ({ surface, optimizers: chosen, rates, steps, start, noise, size }) => {
    if (rates.length !== chosen.length) {
      throw new RangeError(
        `${chosen.length} optimizers need ${chosen.length} rates, got ${rates.length}`,
      );
    }
    const landscape = testFunctions2d[surface];
    const f = (at: readonly number[]) => landscape.value(Float64Array.from(at));
    const [x, y] = [landscape.domain[0]!, landscape.domain[1]!];
    const isInside = ([px, py]: readonly [number, number]) =>
      px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1];
    const width = size === 'wide' ? 1100 : 540;
    const legend = chosen.length > 1 ? 46 : 0;
    const frame = plotFrame({ left: 2, top: 2, width: width - 4, height: 416 - legend, x, y });
    const paths = chosen.map((name, i) => ({
      name,
      rate: rates[i]!,
      points: walk(surface, name, rates[i]!, { start, steps, noise }),
    }));
    return (
      <Picture
        width={width}
        height={420}
        title={`Ways down: ${chosen.map((name) => wordsOf(name)).join(', ')}`}
        description={`Contour lines of a cost over two weights. ${paths
          .map(
            ({ name, rate, points }) =>
              `${wordsOf(name)} with rate ${rate} goes in ${steps} steps from cost ${plain(f(points[0]!))} to ${plain(f(points.at(-1)!))}.`,
          )
          .join(' ')}`}
      >
        <rect x={2} y={2} width={frame.width} height={frame.height} rx={12} fill={tones.surface} />
        <Contours frame={frame} f={f} />
        {paths.map(({ name, points }) => (
          <Way key={name} frame={frame} points={points.filter(isInside)} tone={toneOf(name)} />
        ))}
        <circle
          cx={frame.x(start[0]!)}
          cy={frame.y(start[1]!)}
          r={10}
          fill={tones.surface}
          stroke={tones.ink}
          stroke-width={3}
        />
        <Label
          x={frame.x(start[0]!)}
          y={frame.y(start[1]!) - 26}
          text="start"
          size="small"
          tone="soft"
        />
        {legend > 0 && <Legend names={chosen} />}
      </Picture>
    );
  },
);

interface WayProps {
  frame: Frame;
  points: readonly [number, number][];
  tone: Tone;
}

/** The way down of one optimizer, step by step. */
function Way({ frame, points, tone }: WayProps) {
  const places = points.map(([x, y]) => [frame.x(x).toFixed(1), frame.y(y).toFixed(1)] as const);
  return (
    <g>
      <path
        d={`M${places.map((place) => place.join(' ')).join('L')}`}
        fill="none"
        stroke={tones[tone]}
        stroke-width={strokes.thick}
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      {places.slice(1).map(([cx, cy]) => (
        <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={5} fill={tones[tone]} />
      ))}
    </g>
  );
}

function Legend({ names }: { names: readonly OptimizerName[] }) {
  return (
    <>
      {names.map((name, i) => (
        <g key={name}>
          <rect x={20 + i * 250} y={390} width={34} height={8} rx={4} fill={tones[toneOf(name)]} />
          <Label
            x={66 + i * 250}
            y={394}
            text={wordsOf(name)}
            size="small"
            anchor="start"
            tone={inkOf(toneOf(name))}
            bold
          />
        </g>
      ))}
    </>
  );
}

/** The start and the place after each step; stops where numbers end. */
export function walk(
  surface: TestFunction2dName,
  name: OptimizerName,
  rate: number,
  { start, steps, noise }: { start: readonly number[]; steps: number; noise: number },
): [number, number][] {
  const { gradient } = testFunctions2d[surface];
  const slope = new Float64Array(2);
  const random = createRandom(7);
  const at = Float64Array.from(start);
  const update = optimizers[name](rate, 2);
  const points: [number, number][] = [[at[0]!, at[1]!]];
  for (let step = 0; step < steps; step++) {
    gradient(at, slope);
    update(
      at,
      Float64Array.from(slope, (g: number) => g + noise * random.normal()),
    );
    if (!Number.isFinite(at[0]! + at[1]!)) break;
    points.push([at[0]!, at[1]!]);
  }
  return points;
}

import { scalarActivations } from '../compute/activations/index.ts';
import { fixed, plain, signed } from '../format.ts';
import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow, type Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, type Frame, plotFrame, sample } from './primitives/plot.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

interface SmallChangeState {
  /** Weighted sum before. */
  from: number;
  /** Weighted sum after. */
  to: number;
}

const range = { min: -5, max: 5, decimals: 2 };

/** The same small change of z under a step and under a sigmoid. */
export const smallChange = figure(
  urlState<SmallChangeState>({ from: number(range), to: number(range) }, { from: -0.2, to: 0.2 }),
  ({ from, to }) => {
    const panels = (['step', 'sigmoid'] as const).map((name, i) => {
      const { value } = scalarActivations[name];
      return {
        name,
        value,
        change: value(to) - value(from),
        frame: plotFrame({
          left: 60 + i * 550,
          top: 70,
          width: 440,
          height: 260,
          x: [-4, 4],
          y: [-0.1, 1.1],
        }),
      };
    });
    return (
      <Picture
        width={1100}
        height={420}
        title="A small change of z under a step and under a sigmoid"
        description={`z goes from ${plain(from)} to ${plain(to)}; ${panels.map(({ name, change }) => `the ${name}’s output changes by ${plain(change)}`).join(', ')}.`}
      >
        {panels.map(({ name, value, change, frame }) => {
          const place = (z: number): Point => [frame.x(z), frame.y(value(z))];
          const [before, after] = [place(from), place(to)];
          return (
            <g key={name}>
              <Label x={frame.left + frame.width / 2} y={26} text={name} bold />
              <Axes frame={frame} xTicks={[-4, 0, 4]} yTicks={[0, 1]} crossing />
              <rect
                x={before[0]}
                y={frame.top}
                width={after[0] - before[0]}
                height={frame.height}
                fill={tones.accent}
                opacity={0.16}
              />
              <Curve
                frame={frame}
                points={sample(value, -4, 4, 1601)}
                tone={name === 'step' ? 'bad' : 'accent'}
              />
              <Change frame={frame} before={before} after={after} change={change} />
            </g>
          );
        })}
        <Label
          x={550}
          y={400}
          text={`z moves from ${fixed(from, 1)} to ${fixed(to, 1)}`}
          tone="soft"
        />
      </Picture>
    );
  },
);

interface ChangeProps {
  frame: Frame;
  /** The points of the curve between which z moves. */
  before: Point;
  after: Point;
  change: number;
}

/** How far the output moves, read off at the side. */
function Change({ frame, before, after, change }: ChangeProps) {
  const side = frame.left + frame.width * 0.8;
  const [y0, y1] = [before[1], after[1]];
  return (
    <>
      <path
        d={`M${before[0]} ${y0}H${side}M${after[0]} ${y1}H${side}`}
        stroke={tones.soft}
        stroke-width={strokes.thin}
        stroke-dasharray="5 5"
      />
      <Arrow
        from={[side, y0]}
        to={[side, y1]}
        tone="positive"
        width={strokes.thick}
        head={Math.abs(y1 - y0) > 22}
      />
      <Label
        x={side + 16}
        y={(y0 + y1) / 2}
        text={signed(change, 2)}
        anchor="start"
        bold
        tone="positiveInk"
      />
      {[before, after].map(([cx, cy]) => (
        <circle
          key={cx}
          cx={cx}
          cy={cy}
          r={8}
          fill={tones.accent}
          stroke={tones.paper}
          stroke-width={2}
        />
      ))}
    </>
  );
}

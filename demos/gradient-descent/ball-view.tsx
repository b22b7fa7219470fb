import { fixed, plain } from '../../src/format.ts';
import {
  ballSteps,
  curvatureAtMinimum,
  hillOf,
  regimeOf,
  rollBall,
} from '../../src/lecture/gradient-descent/ball.ts';
import type { DescentState } from '../../src/lecture/gradient-descent/definition.ts';
import type { Walk } from '../../src/lecture/gradient-descent/descend.ts';
import { Choice, NumberField, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { Axes, Curve, Plot, usePlot } from '../shared/plot/index.ts';
import { BallPlot, short, slopeAt } from './ball-plot.tsx';
import { RateBar } from './rate-bar.tsx';
import { StepPlayback } from './step-playback.tsx';
import { ViewFrame } from './view-frame.tsx';

export function BallView({ demo }: { demo: Demo<DescentState> }) {
  const state = demo.state.value;
  const walk = rollBall(state);
  const last = walk.points.length - 1;
  const step = Math.min(state.step, last);
  const f = hillOf(state);
  const now = walk.points[step]![0]!;
  const slope = slopeAt(f, now);
  const curvature = curvatureAtMinimum(state);

  return (
    <ViewFrame
      demo={demo}
      panel="Settings and values"
      picture={
        <>
          <BallPlot state={state} walk={walk} step={step} onMove={(w) => demo.update({ w })} />
          <StepPlayback demo={demo} last={last} perSecond={5} />
        </>
      }
    >
      <Choice
        label="Hill"
        hideLabel
        options={{ parabola: 'One valley', 'double-well': 'Two valleys' }}
        value={state.hill}
        onChange={(hill) => demo.update({ hill, w: hill === 'parabola' ? -2.5 : 1.8, step: 8 })}
      />
      <div class="rate">
        <span>{tex`\eta`}</span>
        <RateBar
          learningRate={state.learningRate}
          curvature={curvature}
          onMove={(learningRate) => demo.update({ learningRate })}
        />
        <NumberField
          label="Learning rate, as a number"
          value={state.learningRate}
          min={0.01}
          max={4}
          step={0.01}
          digits={3}
          onChange={(learningRate) => demo.update({ learningRate })}
        />
      </div>
      {state.hill === 'parabola' ? (
        <Slider
          label="Curvature"
          symbol={tex`\lambda`}
          hideLabel
          min={0.25}
          max={4}
          step={0.05}
          value={state.curvature}
          onInput={(value) => demo.update({ curvature: value })}
        />
      ) : (
        <p class="soft">
          At the bottom of the deeper valley {tex`\lambda = f''(w) = ${fixed(curvature, 2)}`}.
        </p>
      )}
      <div class="card step-card">
        <p class={`regime ${regimeOf(state.learningRate, curvature).replace(' ', '-')}`}>
          {tex`\eta \lambda = ${fixed(state.learningRate * curvature, 2)}`}
          <strong>{regimeOf(state.learningRate, curvature)}</strong>
        </p>
        <p>{tex`w \leftarrow w - \eta f'(w)`}</p>
        <p>
          {tex`${short(now)} - ${plain(state.learningRate, 3)} \cdot (${short(slope)}) = ${short(now - state.learningRate * slope)}`}
        </p>
      </div>
      <TrackPlot points={walk.points} step={step} />
    </ViewFrame>
  );
}

/** Where the ball is after each step. */
function TrackPlot({ points, step }: { points: Walk['points']; step: number }) {
  return (
    <Plot
      class="track"
      label="Position after each step"
      description={`w after steps 0 to ${step}: ${points
        .slice(0, Math.min(step, 12) + 1)
        .map(([w = 0]) => short(w))
        .join(', ')}${step > 12 ? ' …' : ''}`}
      x={[0, ballSteps]}
      y={[-3, 3]}
      margin={{ top: 26, right: 14, bottom: 26, left: 40 }}
    >
      <Axes x="" y="" yTicks={[-3, 0, 3]} />
      <Track points={points.map(([w = 0], i) => [i, w] as const)} step={step} />
    </Plot>
  );
}

function Track(props: { points: readonly (readonly [number, number])[]; step: number }) {
  const { x, y, margin } = usePlot();
  const done = props.points.slice(0, props.step + 1);
  const now = done.at(-1)!;
  return (
    <g data-tone="positive">
      <g class="caption" aria-hidden="true">
        <text x={margin.left} y={15}>
          <MathLetter>w</MathLetter> after each step
        </text>
      </g>
      <g class="series-curve">
        <Curve of={props.points} class="to-come" />
        <Curve of={done} />
      </g>
      <g style={{ clipPath: 'var(--clip)' }}>
        <circle class="series-mark" cx={x(now[0])} cy={y(now[1])} r={6} />
      </g>
    </g>
  );
}

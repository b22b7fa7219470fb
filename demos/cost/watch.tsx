import { useMemo } from 'preact/hooks';
import { grouped } from '../../src/format.ts';
import { type CostState, costNames, type Span, spans } from '../../src/lecture/cost/definition.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import { train } from '../../src/lecture/cost/model.ts';
import { Choice, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { Playback } from '../shared/playback.tsx';
import { usePlot } from '../shared/plot/index.ts';
import { EpochPlot, type Runs } from './epoch-plot.tsx';
import { Readout } from './readout.tsx';
import { StartPlane } from './start-plane.tsx';
import { ViewChoice } from './view-choice.tsx';

const spanOptions = Object.fromEntries(
  spans.map((span) => [span, grouped(Number(span))]),
) as Record<Span, string>;

export function useRuns(start: readonly number[], learningRate: number, epochs: number): Runs {
  return useMemo(
    () => ({
      quadratic: train('quadratic', start, learningRate, epochs),
      'binary-cross-entropy': train('binary-cross-entropy', start, learningRate, epochs),
    }),
    [start.join(), learningRate, epochs],
  );
}

/** Both costs teach the same neuron from the same start. */
export function Watch({ demo }: { demo: Demo<CostState> }) {
  const { start, learningRate, epochs: span, epoch: asked } = demo.state.value;
  const epochs = Number(span);
  const epoch = Math.min(asked, epochs);
  const runs = useRuns(start, learningRate, epochs);
  const highest = Math.max(1, ...costNames.map((name) => runs[name].costs[0]!));
  const top = Math.ceil(highest * 1.05);
  const common = { runs, epochs, epoch };

  return (
    <div class="split cost">
      <div class="stage">
        <ViewChoice demo={demo} />
        <StartPlane
          start={start}
          runs={runs}
          epoch={epoch}
          onMove={(to) => demo.update({ start: to })}
        />
        <Slider
          label="Learning rate"
          symbol={tex`\eta`}
          hideLabel
          min={0.01}
          max={5}
          step={0.01}
          value={learningRate}
          onInput={(value) => demo.update({ learningRate: value })}
        />
        <Choice
          label="Epochs"
          options={spanOptions}
          value={span}
          onChange={(value) => demo.update({ epochs: value, epoch: Number(value) })}
        />
      </div>
      <div class="stage">
        <EpochPlot
          {...common}
          class="outputs"
          of="outputs"
          title="Output over the epochs"
          axis={
            <>
              output <MathLetter>a</MathLetter> (should be 0)
            </>
          }
          top={1}
          yTicks={[0, 0.5, 1]}
        >
          <Crossings runs={runs} epochs={epochs} />
        </EpochPlot>
        <div class="pair">
          <EpochPlot
            {...common}
            of="costs"
            title="Cost over the epochs"
            axis={
              <>
                cost <MathLetter>C</MathLetter>
              </>
            }
            top={top}
            yTicks={[0, top / 2, top]}
          />
          <EpochPlot
            {...common}
            of="slopes"
            title="Slope of the sigmoid over the epochs"
            axis={
              <>
                slope <MathLetter>σ′(z)</MathLetter>
              </>
            }
            top={0.26}
            yTicks={[0, 0.25]}
          />
        </div>
        <Playback
          label="Epoch"
          at={epoch}
          last={epochs}
          perSecond={epochs / 6}
          active={demo.active}
          onMove={(to) => demo.update({ epoch: to })}
        />
        <Readout runs={runs} epoch={epoch} />
        <p class="formulas alone">
          <span
            class={looks.quadratic.tone}
          >{tex`\frac{\partial C}{\partial w} = (a - y)\,\sigma'(z)\,x`}</span>
          <span
            class={looks['binary-cross-entropy'].tone}
          >{tex`\frac{\partial C}{\partial w} = (a - y)\,x`}</span>
          <span class="soft">{tex`x = 1,\; y = 0,\; a = \sigma(w x + b)`}</span>
        </p>
      </div>
    </div>
  );
}

/** Pixels that the words at a crossing take. */
const noteWidth = 110;

/** Where the outputs fall below 0.5. */
function Crossings({ runs, epochs }: { runs: Runs; epochs: number }) {
  const { x, y, width, margin } = usePlot();
  return (
    <g class="crossings" aria-hidden="true">
      <line
        class="rule dotted"
        x1={margin.left}
        x2={width - margin.right}
        y1={y(0.5)}
        y2={y(0.5)}
      />
      {costNames.map((name) => {
        const { crossing } = runs[name];
        if (crossing === null || crossing === 0) return null;
        const isRight = x(crossing) > width - noteWidth;
        // Its words would lie on those of an earlier crossing.
        const isLow = costNames.some((other) => {
          const ahead = x(crossing) - x(runs[other].crossing || epochs);
          return ahead > 0 && ahead < noteWidth;
        });
        return (
          <g key={name} data-tone={looks[name].tone}>
            <line class="rule dotted" x1={x(crossing)} x2={x(crossing)} y1={y(0.5)} y2={y(0)} />
            <text
              class="note-text"
              x={x(crossing) + (isRight ? -6 : 6)}
              y={y(0.5) + (isLow ? 20 : -8)}
              text-anchor={isRight ? 'end' : 'start'}
            >
              epoch {grouped(crossing)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

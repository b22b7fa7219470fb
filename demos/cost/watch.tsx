import { grouped } from '../../src/format.ts';
import { type CostState, costNames, type Span, spans } from '../../src/lecture/cost/definition.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import { Choice, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { Playback } from '../shared/playback.tsx';
import { Crossings } from './crossings.tsx';
import { EpochPlot } from './epoch-plot.tsx';
import { Readout } from './readout.tsx';
import { type Runs, useRuns } from './runs.ts';
import { StartPlane } from './start-plane.tsx';
import { ViewChoice } from './view-choice.ts';

const spanOptions = Object.fromEntries(
  spans.map((span) => [span, grouped(Number(span))]),
) as Record<Span, string>;

/** Both costs teach the same neuron from the same start. */
export function Watch({ demo }: { demo: Demo<CostState> }) {
  const { start, learningRate, epochs: span, epoch: asked } = demo.state.value;
  const epochs = Number(span);
  const epoch = Math.min(asked, epochs);
  const runs = useRuns(start, learningRate, epochs);

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
        <Quantities runs={runs} epochs={epochs} epoch={epoch} />
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

/** Output, cost and slope of both, each over the epochs. */
function Quantities({ runs, epochs, epoch }: { runs: Runs; epochs: number; epoch: number }) {
  const highest = Math.max(1, ...costNames.map((name) => runs[name].costs[0]!));
  const top = Math.ceil(highest * 1.05);
  const common = { runs, epochs, epoch };
  return (
    <>
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
        <Crossings runs={runs} upTo={epochs} />
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
    </>
  );
}

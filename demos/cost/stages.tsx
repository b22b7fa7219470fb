import { grouped } from '../../src/format.ts';
import { type CostName, type CostState, costNames } from '../../src/lecture/cost/definition.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import type { Demo } from '../shared/demo.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { useGlide } from '../shared/stage/glide.ts';
import { PlayButton } from '../shared/stage/play-button.tsx';
import { OnStage } from '../shared/stage/stage.tsx';
import { StageSlider } from '../shared/stage/stage-slider.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { Bets } from './bets.tsx';
import { Crossings } from './crossings.tsx';
import { EpochPlot } from './epoch-plot.tsx';
import { type Runs, useRuns } from './runs.ts';

type CostDemo = { demo: Demo<CostState> };

/** Both runs, and how far they are shown. */
function useRace({ state, shown }: Demo<CostState>) {
  const { start, learningRate, epochs: span, epoch: asked } = state.value;
  const epochs = Number(span);
  const runs = useRuns(start, learningRate, epochs);
  const [epoch] = useGlide([Math.min(asked, epochs)], shown);
  return { runs, epochs, epoch: Math.round(epoch!) };
}

/** Both outputs are hidden until they are played: the class bets where they fall below 0.5. */
function RaceStage({ demo }: CostDemo) {
  const { bets } = demo.state.value;
  const { runs, epochs, epoch } = useRace(demo);
  return (
    <OnStage
      says={costNames.map((name) => <Reading key={name} name={name} runs={runs} epoch={epoch} />)}
      controls={
        <PlayButton
          at={epoch}
          last={epochs}
          perSecond={epochs / 8}
          active={demo.active}
          onMove={(to) => demo.update({ epoch: to })}
        />
      }
    >
      <EpochPlot
        {...{ runs, epochs, epoch }}
        of="outputs"
        title="Output over the epochs"
        axis={
          <>
            output <MathLetter>a</MathLetter> after each epoch (should be 0)
          </>
        }
        toCome={false}
        top={1}
        yTicks={[0, 0.5, 1]}
      >
        <Bets
          bets={bets}
          lastEpoch={epochs}
          {...(epoch === 0 && {
            onBet: (cost, to) => demo.update({ bets: bets.with(cost, to) }),
          })}
        />
        <Crossings runs={runs} upTo={epoch} />
      </EpochPlot>
    </OnStage>
  );
}

/** The epoch at which a cost brought the output below 0.5, once it has. */
function Reading({ name, runs, epoch }: { name: CostName; runs: Runs; epoch: number }) {
  const { title, tone, sign } = looks[name];
  const { crossing } = runs[name];
  return (
    <span class="cost-reading tone-text" data-tone={tone}>
      <span aria-hidden="true">{sign}</span> {title}{' '}
      <strong class="big-number">
        {crossing !== null && crossing <= epoch ? grouped(crossing) : '?'}
      </strong>
    </span>
  );
}

/** Why: the slope, which one cost multiplies by and the other does not. */
function SlopeStage({ demo }: CostDemo) {
  const { runs, epochs, epoch } = useRace(demo);
  return (
    <OnStage
      says={
        <>
          <span class="cost-reading tone-text" data-tone={looks.quadratic.tone}>
            {looks.quadratic.sign} {tex`(a - y)\,\sigma'(z)`}
          </span>
          <span class="cost-reading tone-text" data-tone={looks['binary-cross-entropy'].tone}>
            {looks['binary-cross-entropy'].sign} {tex`a - y`}
          </span>
        </>
      }
      controls={
        <StageSlider
          label="Epoch"
          min={0}
          max={epochs}
          step={1}
          digits={0}
          value={epoch}
          onInput={(to) => demo.update({ epoch: to })}
        />
      }
    >
      <EpochPlot
        {...{ runs, epochs, epoch }}
        of="slopes"
        title="Slope of the sigmoid over the epochs"
        axis={
          <>
            slope <MathLetter>σ′(z)</MathLetter> after each epoch
          </>
        }
        top={0.26}
        yTicks={[0, 0.25]}
      />
    </OnStage>
  );
}

export const stages: StageViews<CostState> = { race: RaceStage, slope: SlopeStage };

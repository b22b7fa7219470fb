import { fixed, plain } from '../../../src/format.ts';
import { hillOf, rollBall } from '../../../src/lecture/gradient-descent/ball.ts';
import { type DescentState, rateRange } from '../../../src/lecture/gradient-descent/definition.ts';
import { Button } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import { tex } from '../../shared/formula/tex.tsx';
import { useGlide } from '../../shared/stage/glide.ts';
import { OnStage } from '../../shared/stage/stage.tsx';
import { StageSlider } from '../../shared/stage/stage-slider.tsx';
import { BallPlot, short, slopeAt } from '../ball-plot.tsx';

/** A ball at rest on a hill: the class says where the next step takes it. */
export function BallStage({ demo }: { demo: Demo<DescentState> }) {
  const { state, shown, update } = demo;
  const { step: asked, w, learningRate, curvature } = state.value;
  const [step, start, rate, bend] = useGlide([asked, w, learningRate, curvature], shown);
  const drawn = { ...state.value, w: start!, learningRate: rate!, curvature: bend! };
  const walk = rollBall(drawn);
  const last = walk.points.length - 1;
  const made = Math.min(asked, last);

  return (
    <OnStage
      says={
        made === 0 ? (
          tex`w \leftarrow w - \eta\,f'(w)`
        ) : (
          <LastStep state={drawn} from={walk.points[made - 1]![0]!} to={walk.points[made]![0]!} />
        )
      }
      controls={
        <>
          <StageSlider
            label="Learning rate"
            symbol={tex`\eta`}
            {...rateRange}
            step={0.05}
            value={learningRate}
            onInput={(to) => update({ learningRate: to, step: 0 })}
          />
          <Button
            variant="primary"
            disabled={made === last}
            onClick={() => update({ step: made + 1 })}
          >
            Step
          </Button>
        </>
      }
    >
      <BallPlot
        state={drawn}
        walk={walk}
        step={Math.min(Math.round(step!), last)}
        onMove={(to) => update({ w: to, step: 0 })}
      />
    </OnStage>
  );
}

/** The rule with the numbers of the step made last. */
function LastStep({ state, from, to }: { state: DescentState; from: number; to: number }) {
  const slope = slopeAt(hillOf(state), from);
  const digits = Math.abs(from) < 10 ? 2 : 0;
  const write = (value: number) => (Math.abs(value) < 1000 ? fixed(value, digits) : short(value));
  return tex`${write(from)} - ${plain(state.learningRate, 2)} \cdot (${write(slope)}) = ${write(to)}`;
}

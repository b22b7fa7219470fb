import { useMemo } from 'preact/hooks';
import { fixed } from '../../src/format.ts';
import type { DescentState } from '../../src/lecture/gradient-descent/definition.ts';
import {
  bestPlainTuning,
  bestTuning,
  momentumSteps,
  rate,
  type Tuning,
  walk,
} from '../../src/lecture/gradient-descent/momentum.ts';
import { Button, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { Bowl, DistancePlot } from './bowl.tsx';
import { PhasePlane } from './phase-plane.tsx';
import { StepPlayback } from './step-playback.tsx';
import { ViewFrame } from './view-frame.tsx';

export function useWalk(tuning: Tuning, condition: number) {
  return useMemo(() => walk(tuning, condition), [tuning.alpha, tuning.beta, condition]);
}

export function MomentumView({ demo }: { demo: Demo<DescentState> }) {
  const { condition, alpha, beta, step } = demo.state.value;
  const tuning = { alpha: alpha / condition, beta };
  const path = useWalk(tuning, condition);
  const choose = (best: Tuning) =>
    demo.update({ alpha: best.alpha * condition, beta: best.beta, step: momentumSteps });

  return (
    <ViewFrame
      demo={demo}
      panel="Walk and settings"
      picture={
        <>
          <PhasePlane
            tuning={tuning}
            condition={condition}
            mapped
            onMove={(to) => demo.update({ ...to, step: momentumSteps })}
          />
          <div class="row rule-row">
            <span>{tex`v \leftarrow \beta v + \nabla f(w)`}</span>
            <span>{tex`w \leftarrow w - \alpha v`}</span>
            <span class="soft">
              {tex`\alpha = ${fixed(tuning.alpha, 3)}`}, {tex`\beta = ${fixed(beta, 2)}`}
            </span>
          </div>
        </>
      }
    >
      <Bowl walk={path} condition={condition} step={step} />
      <DistancePlot walk={path} condition={condition} step={step} />
      <StepPlayback demo={demo} last={path.points.length - 1} perSecond={12} />
      <Slider
        label="Condition number"
        symbol={tex`\kappa`}
        hideLabel
        min={2}
        max={100}
        step={1}
        digits={0}
        value={condition}
        onInput={(value) => demo.update({ condition: Math.round(value) })}
      />
      <div class="row">
        <Button onClick={() => choose(bestPlainTuning(condition))}>
          Best without momentum ({fixed(100 * rate(bestPlainTuning(condition), condition), 0)} %)
        </Button>
        <Button onClick={() => choose(bestTuning(condition))}>
          Best of all ({fixed(100 * rate(bestTuning(condition), condition), 0)} %)
        </Button>
      </div>
    </ViewFrame>
  );
}

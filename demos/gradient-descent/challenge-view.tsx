import { useMemo } from 'preact/hooks';
import { Button, NumberField } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { Bowl, DistancePlot } from './bowl.tsx';
import type { DescentState } from './definition.ts';
import { judge, question } from './exercise.ts';
import { momentumSteps } from './momentum.ts';
import { useWalk } from './momentum-view.tsx';
import { PhasePlane } from './phase-plane.tsx';
import { ViewFrame } from './view-frame.tsx';

export function ChallengeView({ demo }: { demo: Demo<DescentState> }) {
  const { alpha, beta, seed } = demo.state.value;
  const asked = useMemo(() => question(seed), [seed]);
  const { condition, plain } = asked;
  const tuning = { alpha: alpha / condition, beta };
  const path = useWalk(tuning, condition);
  const verdict = judge(asked, tuning);

  return (
    <ViewFrame
      demo={demo}
      panel="Walk and exercise"
      picture={
        <PhasePlane
          tuning={tuning}
          condition={condition}
          mapped={false}
          onMove={(to) => demo.update(to)}
        />
      }
    >
      <Bowl walk={path} condition={condition} step={momentumSteps} />
      <DistancePlot walk={path} condition={condition} step={momentumSteps} />
      <ExercisePanel
        verdict={verdict}
        text={
          <>
            This bowl has {tex`\kappa = ${condition}`}. Choose step size and momentum to be inside
            the ring in as few steps as you can, and fewer than {plain}.
          </>
        }
      >
        <div class="row">
          <strong class="points">
            {verdict.steps === null ? 'Not there' : `${verdict.steps} steps`}: {verdict.points} of
            100 points
          </strong>
          <span>
            {tex`\alpha \lambda_n`}{' '}
            <NumberField
              label="Step size times the largest curvature"
              value={alpha}
              min={0.01}
              max={4}
              step={0.02}
              digits={3}
              onChange={(value) => demo.update({ alpha: value })}
            />
          </span>
          <span>
            {tex`\beta`}{' '}
            <NumberField
              label="Momentum"
              value={beta}
              min={0}
              max={0.99}
              step={0.02}
              digits={3}
              onChange={(value) => demo.update({ beta: value })}
            />
          </span>
          <Button onClick={() => demo.update({ seed: (seed % 9999) + 1 })}>Another bowl</Button>
        </div>
      </ExercisePanel>
    </ViewFrame>
  );
}

import { useMemo } from 'preact/hooks';
import type { DescentState } from '../../src/lecture/gradient-descent/definition.ts';
import {
  another,
  limitOf,
  question,
  verdictOf,
} from '../../src/lecture/gradient-descent/exercise.ts';
import { momentumSteps } from '../../src/lecture/gradient-descent/momentum.ts';
import { Button, NumberField } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { Bowl, DistancePlot } from './bowl.tsx';
import { useWalk } from './momentum-view.tsx';
import { PhasePlane } from './phase-plane.tsx';
import { ViewFrame } from './view-frame.tsx';

export function ChallengeView({ demo }: { demo: Demo<DescentState> }) {
  const state = demo.state.value;
  const { alpha, beta, seed } = state;
  const asked = question(seed);
  const { condition } = asked;
  const tuning = { alpha: alpha / condition, beta };
  const path = useWalk(tuning, condition);
  const verdict = useMemo(() => verdictOf(state), [state]);

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
            the ring after {limitOf(asked)} steps at most, in two bowls in a row.
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
          <Button onClick={() => demo.update(another(state))}>Another bowl</Button>
        </div>
      </ExercisePanel>
    </ViewFrame>
  );
}

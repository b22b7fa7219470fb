import type { ComponentChildren } from 'preact';
import { type OverfittingState, penaltyRange } from '../../src/lecture/overfitting/definition.ts';
import { plans, stoppedAt } from '../../src/lecture/overfitting/runs.ts';
import { missed } from '../../src/lecture/shared/in-a-row.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import { StageSlider } from '../shared/stage/stage-slider.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { StopButton, TrainButton } from './run-buttons.tsx';
import { RunCurves } from './run-curves.tsx';
import type { Session } from './session/session.ts';
import { Trouble } from './trouble.tsx';

interface StageProps {
  demo: Demo<OverfittingState>;
  session: Session;
}

/** The training curve alone grows until the class shouts stop; then comes what it could not see. */
function StopStage({ demo, session }: StageProps) {
  const stop = stoppedAt(demo.state.value);
  const peak = session.verdict.value?.peak;
  return (
    <Curves
      {...{ demo, session }}
      says={
        <>
          validation peak <strong class="big-number">{peak ?? '?'}</strong>
        </>
      }
      controls={
        stop === null ? (
          <>
            <TrainButton session={session} />
            <StopButton session={session} />
          </>
        ) : (
          <Button
            variant="primary"
            onClick={() => session.change({ validation: true, row: missed })}
          >
            Again, with validation
          </Button>
        )
      }
    />
  );
}

/** A whole run, and what a penalty makes of it. */
function PenaltyStage({ demo, session }: StageProps) {
  const { data, l2 } = demo.state.value;
  const now = session.isThere.value ? session.shown.value.at(-1) : undefined;
  const gap = now && Math.round(100 * (now.train.accuracy - now.heldOut.accuracy));
  return (
    <Curves
      {...{ demo, session }}
      says={<BigNumber unit="points apart">{gap ?? '…'}</BigNumber>}
      controls={
        <StageSlider
          label="Penalty λ on large weights"
          symbol={tex`\lambda`}
          {...penaltyRange}
          step={0.001}
          digits={3}
          value={l2}
          onInput={(to) => {
            session.change({ l2: to });
            demo.update({ epoch: plans[data].epochs });
          }}
        />
      }
    />
  );
}

interface CurvesProps extends StageProps {
  says: ComponentChildren;
  controls: ComponentChildren;
}

/** The curves, and below them what a stage says, once there is something to say it of. */
function Curves({ demo, session, says, controls }: CurvesProps) {
  if (session.trouble.value !== null) return <Trouble session={session} />;
  const isLoading = session.shown.value.length === 0;
  return (
    <OnStage says={isLoading ? 'Loading the samples …' : says} controls={!isLoading && controls}>
      <RunCurves demo={demo} session={session} />
    </OnStage>
  );
}

/** @param sessionOf the demo's one session, which its view shares */
export function stagesOf(
  sessionOf: (demo: Demo<OverfittingState>) => Session,
): StageViews<OverfittingState> {
  return {
    stop: ({ demo }) => <StopStage demo={demo} session={sessionOf(demo)} />,
    penalty: ({ demo }) => <PenaltyStage demo={demo} session={sessionOf(demo)} />,
  };
}

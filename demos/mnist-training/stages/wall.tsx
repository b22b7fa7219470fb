import { useComputed } from '@preact/signals';
import { grouped } from '../../../src/format.ts';
import { OnStage } from '../../shared/stage/stage.tsx';
import { DigitWall } from '../views/digit-wall.tsx';
import { TrainButton } from '../views/train-button.tsx';
import { useWrong, wallWords } from '../views/wrong.ts';
import { AccuracyPlot } from './accuracy-plot.tsx';
import { filling, isLively, Meanwhile, Share, type StageProps, WallKey } from './parts.tsx';

/** As many test digits as the last row can tell one from the other. */
const about = 480;
const layout = filling(about);

/** A wall of test digits, of which fewer and fewer are read wrong. */
export function WallStage({ demo, session }: StageProps) {
  const pixels = useComputed(() => session.data.value?.wall ?? null);
  const wrong = useWrong(session);
  const run = session.main.value;
  return (
    <OnStage says={<WallKey session={session} />} controls={<TrainButton session={session} />}>
      <div class="wall-stage">
        <DigitWall
          pixels={pixels}
          wrong={wrong}
          layout={layout}
          isGradual={isLively(demo)}
          label={wallWords(session, wrong.value, about)}
        />
        <div class="wall-side">
          <p class="stage-accuracy">
            <Share of={session.moment.value?.accuracy ?? null} />
            <span>of {grouped(session.data.value?.testLabels.length ?? 0)} read right</span>
          </p>
          <AccuracyPlot
            runs={run === null ? [] : [{ run, role: 'main' }]}
            epochs={demo.state.value.epochs}
            lowest={0.05}
          />
        </div>
        <Meanwhile demo={demo} session={session} />
      </div>
    </OnStage>
  );
}

import { OnStage } from '../../shared/stage/stage.tsx';
import { epochsOf } from '../logic/history.ts';
import { epochWords, Scrubber } from '../views/scrubber.tsx';
import { TrainButton } from '../views/train-button.tsx';
import { useFirstLayer } from '../views/use-first-layer.ts';
import { WeightsPicture } from '../views/weights-picture.tsx';
import { Meanwhile, Share, type StageProps } from './parts.tsx';

/** Of a picture on a slide, width by height. */
const aspect = 2.5;

/** Columns with which square tiles are as large as they can be. */
function largestTiles(units: number): number {
  const side = (columns: number) => Math.min(aspect / columns, 1 / Math.ceil(units / columns));
  const all = Array.from({ length: Math.max(1, units) }, (_, i) => i + 1);
  return all.reduce((best, columns) => (side(columns) > side(best) ? columns : best));
}

/** The weights of the first layer as pictures, at any moment of the run. */
export function ScrubStage({ demo, session }: StageProps) {
  const { weights, problem } = useFirstLayer(session);
  const run = session.main.value;
  const moment = session.moment.value;
  return (
    <OnStage
      says={
        run !== null &&
        moment !== null && (
          <>
            {epochWords(epochsOf(run, moment.step))}: <Share of={moment.accuracy} />
          </>
        )
      }
      controls={
        <>
          <Scrubber session={session} />
          <TrainButton session={session} />
        </>
      }
    >
      <div class="scrub-stage">
        <WeightsPicture weights={weights} columnsFor={largestTiles} isFramed />
        <Meanwhile demo={demo} session={session}>
          {problem.value}
        </Meanwhile>
      </div>
    </OnStage>
  );
}

import type { PlaygroundState } from '../../src/lecture/playground/definition.ts';
import { unitIn } from '../../src/lecture/playground/unit-place.ts';
import type { Demo } from '../shared/demo.ts';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import type { Session } from './session.ts';
import { layersOf } from './spec.ts';
import { unitName } from './training/units.ts';
import { Plane } from './views/field.tsx';
import { NetworkSoFar } from './views/network-so-far.tsx';
import { RestartButton } from './views/restart-button.tsx';
import { TrainButton } from './views/train-button.tsx';
import { percent } from './words.ts';

interface StageProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

/** What one unit makes of the plane, and which of the others were seen before. */
function UnitStage(props: StageProps) {
  const { session } = props;
  return (
    <OnStage
      says={<Says {...props} />}
      controls={
        <>
          <RestartButton {...props} />
          <TrainButton {...props} hasWords />
        </>
      }
    >
      <div class="unit-stage">
        <Plane {...props} />
        <NetworkSoFar {...props} />
        {session.trouble.value !== null && (
          <p class="trouble" role="alert">
            {session.trouble.value}
          </p>
        )}
      </div>
    </OnStage>
  );
}

/** Which unit it is; of the output, how many points it tells apart. */
function Says({ demo, session }: StageProps) {
  const picture = session.figures.value;
  if (picture === null) return 'The network is being made ready …';
  const layers = layersOf(demo.state.value);
  const shown = unitIn(layers, demo.state.value.unit);
  const score = picture.test ?? picture.train;
  if (shown.layer < 0) {
    return (
      <BigNumber unit="of the points right">{score ? percent(score.accuracy) : '–'}</BigNumber>
    );
  }
  if (shown.layer === 0 || layers.length > 3) return unitName(layers, shown);
  return (
    <>
      Hidden neuron <strong class="big-number">{shown.unit + 1}</strong>
    </>
  );
}

/** Both stage and details show the page's one session: its run goes on. */
export function stagesOf(
  sessionOf: (demo: Demo<PlaygroundState>) => Session,
): StageViews<PlaygroundState> {
  return { unit: ({ demo }) => <UnitStage demo={demo} session={sessionOf(demo)} /> };
}

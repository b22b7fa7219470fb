import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { dataTitles } from '../../../src/lecture/playground/names.ts';
import { mostOwnPoints } from '../../../src/lecture/playground/own-points.ts';
import { nextSeed } from '../../../src/lecture/shared/seed.ts';
import { Button, Choice, SeedField, Slider } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';
import { type Pen, pens } from './pen.ts';

interface PointsViewProps {
  demo: Demo<PlaygroundState>;
  session: Session;
  pen: Pen;
}

/** Which points there are: a dataset, your own, or both. */
export function PointsView({ demo, session, pen }: PointsViewProps) {
  const { data, own } = demo.state.value;
  const change = session.change;
  return (
    <div class="data-view">
      <div class="own">
        <div class="row">
          <Choice
            label="Pen for points of your own"
            hideLabel
            options={pens}
            value={pen.name.value}
            onChange={(name) => {
              pen.name.value = name;
            }}
          />
          <Button disabled={own.length === 0} onClick={() => change({ own: [] })}>
            Clear mine
          </Button>
        </div>
        <p class="note">
          {pen.refusal.value ||
            (own.length === 0
              ? 'Click the plane to set points of your own; all of them are for training.'
              : `${own.length} of at most ${mostOwnPoints} points of your own, in the link with the rest.`)}
        </p>
      </div>
      <Choice
        label="Points"
        hideLabel
        options={dataTitles}
        value={data}
        onChange={(name) => change({ data: name })}
      />
      {data !== 'own' && <Sampling state={demo.state.value} change={change} />}
    </div>
  );
}

interface SamplingProps {
  state: PlaygroundState;
  change: Session['change'];
}

/** How the points of a dataset are drawn, and how many are for training. */
function Sampling({ state, change }: SamplingProps) {
  const { noise, points, share, sample } = state;
  return (
    <div class="sliders">
      <Slider
        label="Noise"
        value={noise}
        min={0}
        max={0.4}
        step={0.02}
        onInput={(value) => change({ noise: value })}
      />
      <Slider
        label="Points"
        value={points}
        min={20}
        max={400}
        step={20}
        digits={0}
        onInput={(value) => change({ points: Math.round(value) })}
      />
      <Slider
        label="For training"
        value={share}
        min={10}
        max={90}
        step={10}
        digits={0}
        unit="%"
        onInput={(value) => change({ share: Math.round(value) })}
      />
      <div class="seed">
        <span class="control-label">Seed of the points</span>
        <SeedField
          label="Seed of the points"
          value={sample}
          onChange={(value) => change({ sample: value })}
        />
        <Button onClick={() => change({ sample: nextSeed(sample) })}>Draw others</Button>
      </div>
    </div>
  );
}

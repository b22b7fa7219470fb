import { useMemo } from 'preact/hooks';
import { plain } from '../../src/format.ts';
import type { DescentState, Surface } from '../../src/lecture/gradient-descent/definition.ts';
import type { Walk } from '../../src/lecture/gradient-descent/descend.ts';
import {
  learningRateOf,
  outcome,
  race,
  racers,
  raceSetups,
  raceSteps,
} from '../../src/lecture/gradient-descent/race.ts';
import { Choice, SeedField, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { short } from './ball-plot.tsx';
import { RacePlot } from './race-plot.tsx';
import { StepPlayback } from './step-playback.tsx';
import { ViewFrame } from './view-frame.tsx';

const surfaceNames: Record<Surface, string> = {
  bowl: 'Bowl',
  ravine: 'Ravine',
  saddle: 'Saddle',
  rosenbrock: 'Rosenbrock',
  himmelblau: 'Himmelblau',
};

export function RaceView({ demo }: { demo: Demo<DescentState> }) {
  const state = demo.state.value;
  const { surface, from, rates, noise, seed } = state;
  const walks = useMemo(
    () => race({ surface, from, rates, noise, seed }),
    [surface, from.join(), rates.join(), noise, seed],
  );
  const step = Math.min(state.step, raceSteps);

  return (
    <ViewFrame
      demo={demo}
      panel="Settings and values"
      picture={
        <>
          <RacePlot
            state={state}
            walks={walks}
            step={step}
            onMove={(to) => demo.update({ from: to })}
          />
          <StepPlayback demo={demo} last={raceSteps} perSecond={25} />
        </>
      }
    >
      <Choice
        label="Surface"
        hideLabel
        options={surfaceNames}
        value={surface}
        onChange={(name) => demo.update({ surface: name, ...raceSetups[name], step: 60 })}
      />
      <ul class="racers">
        {racers.map(({ name }, i) => (
          <RacerRow
            key={name}
            racer={i}
            state={state}
            walk={walks[i]!}
            step={step}
            onRate={(rate) => demo.update({ rates: rates.with(i, rate) })}
          />
        ))}
      </ul>
      <div class="row noise">
        <Slider
          label="Noise of the samples, in hundredths of the picture’s width"
          symbol="▲ noise"
          hideLabel
          min={0}
          max={10}
          step={0.1}
          value={noise}
          onInput={(value) => demo.update({ noise: value })}
        />
        <span>
          seed{' '}
          <SeedField
            label="Seed of the noise"
            value={seed}
            onChange={(value) => demo.update({ seed: value })}
          />
        </span>
      </div>
    </ViewFrame>
  );
}

interface RacerRowProps {
  racer: number;
  state: DescentState;
  walk: Walk;
  step: number;
  onRate: (exponent: number) => void;
}

/** One racer: where it is, and its learning rate as a power of ten. */
function RacerRow({ racer, state, walk, step, onRate }: RacerRowProps) {
  const { name, tone, mark, setting } = racers[racer]!;
  const { values } = walk;
  const rate = state.rates[racer]!;
  const learningRate = learningRateOf(state, racer);
  return (
    <li data-tone={tone}>
      <p>
        <span class="tone-text">
          <span aria-hidden="true">{mark}</span> {name}
        </span>
        {setting && <span class="soft">{setting(state.surface)}</span>}
        <span class="soft">{tex`f = ${short(values[Math.min(step, values.length - 1)]!)}`}</span>
        <strong>{outcome(walk, step)}</strong>
      </p>
      <label class="rate-slider">
        {tex`\eta`}
        <span class="slider">
          <input
            type="range"
            aria-label={`Learning rate of ${name}`}
            aria-valuetext={learningRate.toPrecision(2)}
            min={-4}
            max={0.5}
            step={0.05}
            value={rate}
            style={{ '--from': '0%', '--to': `${((rate + 4) / 4.5) * 100}%` }}
            onInput={(event) => onRate(event.currentTarget.valueAsNumber)}
          />
        </span>
        <output>{plain(Number(learningRate.toPrecision(2)), 5)}</output>
      </label>
    </li>
  );
}

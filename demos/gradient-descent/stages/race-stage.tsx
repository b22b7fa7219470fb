import { useMemo } from 'preact/hooks';
import type { DescentState } from '../../../src/lecture/gradient-descent/definition.ts';
import type { Walk } from '../../../src/lecture/gradient-descent/descend.ts';
import { outcome, race, racers, raceSteps } from '../../../src/lecture/gradient-descent/race.ts';
import type { Demo } from '../../shared/demo.ts';
import { useGlide } from '../../shared/stage/glide.ts';
import { PlayButton } from '../../shared/stage/play-button.tsx';
import { OnStage } from '../../shared/stage/stage.tsx';
import { RacePlot } from '../race-plot.tsx';

/** Four ways down, and nobody there yet: the class bets who is first, and who never comes to rest. */
export function RaceStage({ demo }: { demo: Demo<DescentState> }) {
  const { surface, from, rates, noise, seed, step: asked } = demo.state.value;
  const walks = useMemo(
    () => race({ surface, from, rates, noise, seed }),
    [surface, from.join(), rates.join(), noise, seed],
  );
  const [drawn] = useGlide([Math.min(asked, raceSteps)], demo.shown);
  const step = Math.round(drawn!);
  return (
    <OnStage
      says={
        <>
          step <strong class="big-number">{step}</strong>
        </>
      }
      controls={
        <PlayButton
          at={step}
          last={raceSteps}
          // Slow enough to see who leads: the first ones are there after a dozen steps.
          perSecond={8}
          active={demo.active}
          onMove={(to) => demo.update({ step: to })}
        />
      }
    >
      <RacePlot
        state={demo.state.value}
        walks={walks}
        step={step}
        fills
        onMove={(to) => demo.update({ from: to, step: 0 })}
      />
      <ul class="race-board" aria-label="There at step">
        {racers.map(({ name, tone, mark }, i) => (
          <li key={name} data-tone={tone}>
            <span class="tone-text">
              <span aria-hidden="true">{mark}</span> {name}
            </span>
            <strong aria-hidden="true">{arrival(walks[i]!, step)}</strong>
            <span class="visually-hidden">: {outcome(walks[i]!, step)}</span>
          </li>
        ))}
      </ul>
    </OnStage>
  );
}

/** When a racer got there, as far as that is known by a step. */
function arrival({ settledAt, divergedAt }: Walk, step: number): string {
  if (divergedAt !== null && divergedAt <= step) return '✗';
  if (settledAt !== null && settledAt <= step) return String(settledAt);
  return step < raceSteps ? '?' : '–';
}

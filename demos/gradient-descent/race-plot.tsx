import { clamp } from '../../src/clamp.ts';
import { testFunctions2d } from '../../src/compute/test-functions/index.ts';
import { fixed } from '../../src/format.ts';
import type { DescentState } from '../../src/lecture/gradient-descent/definition.ts';
import type { Walk } from '../../src/lecture/gradient-descent/descend.ts';
import {
  hundredthsFrom,
  nearOf,
  pointFrom,
  racers,
} from '../../src/lecture/gradient-descent/race.ts';
import { DragHandle, Plot } from '../shared/plot/index.ts';
import { Contours, valleyLevels } from './contours.tsx';
import { Goals, Way } from './way.tsx';

interface RacePlotProps {
  state: DescentState;
  walks: readonly Walk[];
  step: number;
  /** Whether the surface is stretched to the box. */
  fills?: boolean;
  onMove: (from: readonly number[]) => void;
}

/** The surface from above, with the ways of all racers from the start. */
export function RacePlot({ state, walks, step, fills = false, onMove }: RacePlotProps) {
  const { surface } = state;
  const f = testFunctions2d[surface];
  const [x, y] = [f.domain[0]!, f.domain[1]!];
  const [startX = 0, startY = 0] = pointFrom(surface, state.from);
  const words = `x = ${fixed(startX, 2)}, y = ${fixed(startY, 2)}`;
  const places = racers.map(({ name }, i) => {
    const { points } = walks[i]!;
    const [px = 0, py = 0] = points[Math.min(step, points.length - 1)]!;
    return `${name} is at ${fixed(px, 2)}, ${fixed(py, 2)}.`;
  });
  const value = (at: number, up: number) => f.value(Float64Array.of(at, up));
  return (
    <Plot
      class="surface"
      label="The surface from above"
      description={`All start at ${words}. After ${step} steps: ${places.join(' ')}`}
      x={x}
      y={y}
      square={!fills}
      margin={{ top: 2, right: 2, bottom: 2, left: 2 }}
    >
      <Contours id={surface} of={value} levels={valleyLevels} />
      <Goals minima={f.minima} near={nearOf(f)} />
      {racers.map(({ name, tone }, i) => (
        <Way key={name} walk={walks[i]!} step={step} tone={tone} />
      ))}
      <DragHandle
        label="Start of the race"
        x={startX}
        y={startY}
        step={(x[1] - x[0]) / 100}
        valueText={words}
        onMove={(to) =>
          onMove(hundredthsFrom(surface, [clamp(to.x, x[0], x[1]), clamp(to.y, y[0], y[1])]))
        }
      />
    </Plot>
  );
}

import { createRandom } from '../compute/random.ts';
import { grouped } from '../format.ts';
import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import type { Point } from './primitives/arrow.tsx';
import { Arrow } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { tones } from './primitives/tone.ts';

interface MapState {
  /** Units along each side of the map. */
  side: number;
  steps: number;
  seed: number;
}

/** A grid of units, before and after it has been drawn over the data. */
export const selfOrganisingMap = figure(
  urlState<MapState>(
    {
      side: number({ min: 3, max: 12, decimals: 0 }),
      steps: number({ min: 0, max: 20_000, decimals: 0 }),
      seed: number({ min: 0, max: 9999, decimals: 0 }),
    },
    { side: 8, steps: 6000, seed: 3 },
  ),
  ({ side, steps, seed }) => {
    const points = moons(260, seed);
    const panels = [
      { left: 30, units: train(points, side, 0, seed), name: 'before' },
      {
        left: 620,
        units: train(points, side, steps, seed),
        name: `after ${grouped(steps)} steps`,
      },
    ];
    return (
      <Picture
        width={1100}
        height={420}
        title="A self-organising map unfolds over its data"
        description={`${points.length} points in two arcs and a grid of ${side} by ${side} units: crumpled in the middle before, spread over the arcs after ${steps} steps, neighbours still neighbours.`}
      >
        {panels.map(({ left, units, name }) => {
          const place = ([x, y]: Point): Point => [left + 10 + x * 430, 20 + y * 330];
          return (
            <g key={name}>
              {points.map((point) => (
                <circle
                  key={String(point)}
                  cx={place(point)[0].toFixed(1)}
                  cy={place(point)[1].toFixed(1)}
                  r={4.5}
                  fill={tones.positive}
                  opacity={0.55}
                />
              ))}
              {units.map((unit, i) =>
                [i % side < side - 1 ? i + 1 : -1, i + side]
                  .filter((n) => n >= 0 && n < units.length)
                  .map((n) => (
                    <path
                      key={n}
                      d={`M${place(unit)
                        .map((v) => v.toFixed(1))
                        .join(' ')}L${place(units[n]!)
                        .map((v) => v.toFixed(1))
                        .join(' ')}`}
                      stroke={tones.accent}
                      stroke-width={1.8}
                    />
                  )),
              )}
              {units.map((unit) => (
                <circle
                  key={String(unit)}
                  cx={place(unit)[0].toFixed(1)}
                  cy={place(unit)[1].toFixed(1)}
                  r={5.5}
                  fill={tones.accent}
                />
              ))}
              <Label x={left + 225} y={396} text={name} tone="soft" />
            </g>
          );
        })}
        <Arrow from={[500, 185]} to={[590, 185]} tone="soft" width={4} />
      </Picture>
    );
  },
);

/** Two arcs that reach into one another, in the unit square. */
function moons(count: number, seed: number): Point[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i): Point => {
    const angle = Math.PI * random.uniform();
    const [jitterX, jitterY] = [random.normal() * 0.025, random.normal() * 0.035];
    return i % 2 === 0
      ? [0.36 + 0.32 * Math.cos(angle) + jitterX, 0.6 - 0.5 * Math.sin(angle) + jitterY]
      : [0.64 - 0.32 * Math.cos(angle) + jitterX, 0.4 + 0.5 * Math.sin(angle) + jitterY];
  });
}

/** Kohonen's rule (1982): the unit nearest to a point, and its neighbours on the grid, move towards it. */
function train(points: readonly Point[], side: number, steps: number, seed: number): Point[] {
  const random = createRandom(seed, 1);
  const units = Array.from({ length: side * side }, (_, i): [number, number] => [
    0.4 + (0.2 * (i % side)) / (side - 1),
    0.4 + (0.2 * Math.floor(i / side)) / (side - 1),
  ]);
  for (let step = 0; step < steps; step++) {
    const [px, py] = points[random.integer(points.length)]!;
    const rest = 1 - step / steps;
    const [rate, radius] = [0.02 + 0.3 * rest, 0.55 + (side / 2) * rest ** 2];
    let nearest = 0;
    units.forEach((unit, i) => {
      const distance = (u: readonly [number, number]) => (u[0] - px) ** 2 + (u[1] - py) ** 2;
      if (distance(unit) < distance(units[nearest]!)) nearest = i;
    });
    units.forEach((unit, i) => {
      const apart =
        ((i % side) - (nearest % side)) ** 2 +
        (Math.floor(i / side) - Math.floor(nearest / side)) ** 2;
      const pull = rate * Math.exp(-apart / (2 * radius * radius));
      unit[0] += pull * (px - unit[0]);
      unit[1] += pull * (py - unit[1]);
    });
  }
  return units;
}

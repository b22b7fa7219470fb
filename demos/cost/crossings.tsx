import { grouped } from '../../src/format.ts';
import { costNames } from '../../src/lecture/cost/definition.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import { usePlot } from '../shared/plot/index.ts';
import { HalfLine } from './half-line.tsx';
import type { Runs } from './runs.ts';

/** Pixels that the words at a crossing take. */
const noteWidth = 110;

/** Where the outputs fall below 0.5, as far as that has come by epoch `upTo`. */
export function Crossings({ runs, upTo }: { runs: Runs; upTo: number }) {
  const { x, y, width } = usePlot();
  return (
    <g class="crossings" aria-hidden="true">
      <HalfLine />
      {costNames.map((name) => {
        const { crossing } = runs[name];
        if (crossing === null || crossing === 0 || crossing > upTo) return null;
        const isRight = x(crossing) > width - noteWidth;
        // Its words would lie on those of an earlier crossing.
        const isLow = costNames.some((other) => {
          const ahead = x(crossing) - x(runs[other].crossing || x.domain[1]);
          return ahead > 0 && ahead < noteWidth;
        });
        return (
          <g key={name} data-tone={looks[name].tone}>
            <line class="rule dotted" x1={x(crossing)} x2={x(crossing)} y1={y(0.5)} y2={y(0)} />
            <text
              class="note-text"
              x={x(crossing) + (isRight ? -6 : 6)}
              y={y(0.5) + (isLow ? 20 : -8)}
              text-anchor={isRight ? 'end' : 'start'}
            >
              epoch {grouped(crossing)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

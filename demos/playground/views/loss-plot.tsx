import { fixed, grouped } from '../../../src/format.ts';
import type { Session } from '../session.ts';
import type { LossCurve } from '../training/protocol.ts';
import { lossText } from '../words.ts';

const width = 200;
const height = 100;

interface LossPlotProps {
  session: Session;
  /** What the loss is measured in; empty for none. */
  unit: string;
}

/** Loss against steps: training drawn through, test dashed. */
export function LossPlot({ session, unit }: LossPlotProps) {
  const picture = session.figures.value;
  if (picture === null) return <div class="loss-plot" />;
  const { curve } = picture;
  const top = topOf(curve);
  return (
    <figure class="loss-plot">
      <figcaption aria-hidden="true">
        <span>{unit === '' ? 'Loss' : `Loss in ${unit}`}</span>
        <span>
          0 … {top < 100 ? fixed(top, 2) : lossText(top)}, steps 0 …{' '}
          {grouped(curve.steps.at(-1) ?? 0)}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={describe(curve)}
      >
        <path class="test" d={path(curve, 1, top)} />
        <path class="train" d={path(curve, 0, top)} />
      </svg>
    </figure>
  );
}

/** A little above the largest loss, so that the curve does not touch the frame. */
function topOf({ losses }: LossCurve): number {
  const finite = [...losses].filter(Number.isFinite);
  return Math.max(0.1, ...finite) * 1.04;
}

function path({ steps, losses }: LossCurve, series: 0 | 1, top: number): string {
  const last = Math.max(1, steps.at(-1) ?? 1);
  let d = '';
  for (const [i, step] of steps.entries()) {
    const loss = losses[2 * i + series]!;
    if (!Number.isFinite(loss)) continue;
    const [x, y] = [(width * step) / last, height * (1 - loss / top)];
    d += `${d === '' ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  return d;
}

function describe({ steps, losses }: LossCurve): string {
  const last = steps.length - 1;
  const told = [0, 1].flatMap((series) => {
    const [from, to] = [losses[series]!, losses[2 * last + series]!];
    if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
    return `${series === 0 ? 'training' : 'test'} loss from ${lossText(from)} to ${lossText(to)}`;
  });
  return `Loss over ${grouped(steps[last] ?? 0)} steps: ${told.join(', ') || 'no points yet'}`;
}

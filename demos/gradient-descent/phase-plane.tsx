import { clamp } from '../../src/clamp.ts';
import { fixed } from '../../src/format.ts';
import {
  bestTuning,
  explainTuning,
  rate,
  type Tuning,
} from '../../src/lecture/gradient-descent/momentum.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { Axes, DragHandle, Plot, Sub, usePlot } from '../shared/plot/index.ts';
import { Contours } from './contours.tsx';

interface PhasePlaneProps {
  tuning: Tuning;
  condition: number;
  /** Whether the rates are drawn as contour lines, and the best tuning is marked. */
  mapped: boolean;
  onMove: (tuning: { alpha: number; beta: number }) => void;
}

/** What is kept of the distance per step, at which a line is drawn. */
const levels = [1, 0.98, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4, 0.3];

/** All tunings of step size and momentum; the step size is measured in 1/λₙ. */
export function PhasePlane({ tuning, condition, mapped, onMove }: PhasePlaneProps) {
  const best = bestTuning(condition);
  const words = `αλₙ = ${fixed(tuning.alpha * condition, 2)}, β = ${fixed(tuning.beta, 2)}`;
  const bestWords = mapped
    ? ` The best is αλₙ = ${fixed(best.alpha * condition, 2)}, β = ${fixed(best.beta, 2)}.`
    : '';
  return (
    <Plot
      class="phase-plane"
      label="Step size and momentum"
      description={`${words}. ${explainTuning(tuning, condition)}${bestWords}`}
      x={[0, 4]}
      y={[0, 1]}
      margin={{ top: 12, right: 14, bottom: 40, left: 52 }}
    >
      {mapped && (
        <Contours
          id={String(condition)}
          of={(x, beta) => rate({ alpha: x / condition, beta }, condition)}
          levels={levels}
        />
      )}
      <Axes
        x={
          <>
            <MathLetter>α</MathLetter> <Sub of="λ" index="n" />
          </>
        }
        y={<MathLetter>β</MathLetter>}
        grid={!mapped}
      />
      <Edge />
      {mapped && (
        <Note x={0.08} y={0.97}>
          the darker, the faster
        </Note>
      )}
      {mapped && <Best x={best.alpha * condition} y={best.beta} />}
      <DragHandle
        label="Step size and momentum"
        x={tuning.alpha * condition}
        y={tuning.beta}
        step={0.02}
        valueText={words}
        onMove={(to) => onMove({ alpha: clamp(to.x, 0.01, 4), beta: clamp(to.y, 0, 0.99) })}
      />
    </Plot>
  );
}

function Note({ x: at, y: up, children }: { x: number; y: number; children: string }) {
  const { x, y } = usePlot();
  return (
    <g aria-hidden="true" class="note">
      <text class="note-text" x={x(at)} y={y(up)} dy="0.7em">
        {children}
      </text>
    </g>
  );
}

/** Beyond α λₙ = 2 + 2β every walk diverges. */
function Edge() {
  const { x, y } = usePlot();
  return (
    <g class="edge" aria-hidden="true">
      <path d={`M${x(2)} ${y(0)}L${x(4)} ${y(1)}V${y(0)}Z`} />
      <line x1={x(2)} y1={y(0)} x2={x(4)} y2={y(1)} />
      <text class="note-text" x={x(3.94)} y={y(0.06)} text-anchor="end">
        diverges
      </text>
    </g>
  );
}

function Best({ x: bestX, y: bestY }: { x: number; y: number }) {
  const { x, y } = usePlot();
  return (
    <g class="best" data-tone="good" aria-hidden="true">
      <path d={`M${x(bestX) - 8} ${y(bestY)}h16M${x(bestX)} ${y(bestY) - 8}v16`} />
      <text class="note-text" x={x(bestX) + 12} y={y(bestY) - 8}>
        best
      </text>
    </g>
  );
}

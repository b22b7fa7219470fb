import { clamp } from '../../src/clamp.ts';
import { fixed, plain } from '../../src/format.ts';
import { regimeOf } from '../../src/lecture/gradient-descent/ball.ts';
import { DragHandle, Plot, usePlot } from '../shared/plot/index.ts';

const greatest = 4;

interface RateBarProps {
  learningRate: number;
  curvature: number;
  onMove: (learningRate: number) => void;
}

/** The learning rate to drag along, with what it does in each zone. */
export function RateBar({ learningRate, curvature, onMove }: RateBarProps) {
  const words = `η = ${plain(learningRate, 3)}: ${regimeOf(learningRate, curvature)}`;
  return (
    <Plot
      class="rate-bar"
      label="Learning rate"
      description={`Up to 1/λ = ${fixed(1 / curvature, 3)} the ball creeps, up to 2/λ = ${fixed(2 / curvature, 3)} it jumps across, beyond it diverges. ${words}.`}
      x={[0, greatest]}
      y={[0, 1]}
      margin={{ top: 20, right: 12, bottom: 22, left: 12 }}
    >
      <Zones curvature={curvature} />
      <DragHandle
        label="Learning rate"
        x={learningRate}
        y={0.5}
        step={0.01}
        valueText={words}
        onMove={(to) => onMove(clamp(to.x, 0.01, greatest))}
      />
    </Plot>
  );
}

function Zones({ curvature }: { curvature: number }) {
  const { x, y } = usePlot();
  const one = Math.min(greatest, 1 / curvature);
  const two = Math.min(greatest, 2 / curvature);
  const zones = [
    { name: 'creeps', from: 0, to: one },
    { name: 'jumps', from: one, to: two },
    { name: 'diverges', from: two, to: greatest },
  ];
  return (
    <g class="zones" aria-hidden="true">
      {zones.map(({ name, from, to }) => {
        const width = Math.max(0, x(to) - x(from));
        return (
          <g key={name} class={name}>
            <rect x={x(from)} y={y(1)} width={width} height={y(0) - y(1)} />
            {width > 52 && (
              <text x={(x(from) + x(to)) / 2} y={y(0) + 16} text-anchor="middle">
                {name === 'jumps' && width > 96 ? 'jumps across' : name}
              </text>
            )}
          </g>
        );
      })}
      {x(two) - x(one) > 36 && (
        <text class="zone-end" x={x(one)} y={y(1) - 6} text-anchor="middle">
          1/λ
        </text>
      )}
      {2 / curvature <= greatest && (
        <text class="zone-end" x={x(two)} y={y(1) - 6} text-anchor="middle">
          2/λ
        </text>
      )}
    </g>
  );
}

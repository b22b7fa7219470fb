import { clamp } from '../../src/clamp.ts';
import { grouped } from '../../src/format.ts';
import { type CostName, costNames } from '../../src/lecture/cost/definition.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import { DragHandle, usePlot } from '../shared/plot/index.ts';

interface BetsProps {
  /** The epoch bet on for each cost; null while there is none. */
  bets: readonly (number | null)[];
  lastEpoch: number;
  /** Without it they are placed. */
  onBet?: (cost: number, epoch: number) => void;
}

/** Heights at which the two are held, so that they never lie on each other. */
const levels: Record<CostName, number> = { quadratic: 0.75, 'binary-cross-entropy': 0.25 };

/** Where the class says that each output falls below 0.5: a line each, to be dragged until it is placed. */
export function Bets({ bets, lastEpoch, onBet }: BetsProps) {
  return costNames.map((name, i) => {
    const bet = bets[i]!;
    if (bet === null && !onBet) return null;
    return (
      <g key={name} class="bet" data-tone={looks[name].tone}>
        {onBet ? (
          <DragHandle
            label={`Bet on ${name === 'quadratic' ? 'the quadratic cost' : 'cross-entropy'}`}
            // Before the first bet it waits in the middle.
            x={bet ?? lastEpoch / 2}
            y={levels[name]}
            step={1}
            valueText={bet === null ? 'no bet yet' : `epoch ${grouped(bet)}`}
            onMove={({ x }) => onBet(i, Math.round(clamp(x, 1, lastEpoch)))}
          >
            <Line name={name} bet={bet} lastEpoch={lastEpoch} />
          </DragHandle>
        ) : (
          <Line name={name} bet={bet} lastEpoch={lastEpoch} />
        )}
      </g>
    );
  });
}

function Line({ name, bet, lastEpoch }: { name: CostName; bet: number | null; lastEpoch: number }) {
  const { x, y } = usePlot();
  const at = bet ?? lastEpoch / 2;
  const isLeft = at > lastEpoch * 0.7;
  return (
    <>
      {bet !== null && <line class="rule" x1={x(at)} x2={x(at)} y1={y(0)} y2={y(1)} />}
      <text
        class="note-text"
        x={x(at) + (isLeft ? -24 : 24)}
        y={y(levels[name])}
        dy="0.35em"
        text-anchor={isLeft ? 'end' : 'start'}
      >
        {looks[name].sign} {bet === null ? 'your bet?' : `bet: ${grouped(bet)}`}
      </text>
    </>
  );
}

import { clamp } from '../../src/clamp.ts';
import { weightedSum } from '../../src/compute/perceptron.ts';
import { plain } from '../../src/format.ts';
import {
  thresholdRange,
  type WeightedVoteState,
  weightRange,
} from '../../src/lecture/weighted-vote/definition.ts';
import { evidence, perceptronOf } from '../../src/lecture/weighted-vote/vote.ts';
import { Plot, usePlot } from '../shared/plot/index.ts';
import { Bar, barHeight } from './bar.tsx';

export interface BalanceProps {
  state: WeightedVoteState;
  description: string;
  /** How much more is on the right pan, while it is on its way there. */
  difference?: number;
  onAnswer?: (i: number) => void;
  /** Without these two, nobody moves the ends of the bars. */
  onWeight?: (i: number, weight: number) => void;
  onThreshold?: (threshold: number) => void;
}

const margin = { top: 0, right: 0, bottom: 0, left: 0 };
/** From the pivot to where the pans hang, in units of weight. */
const arm = 6.6;
/** From the pivot to the near end of a pan, whose length is ten units. */
const gap = 1.4;
const beamHeight = 6;
const panHeight = -3.4;

/** Evidence for going on the right pan, what it has to outweigh on the left. */
export function Balance(props: BalanceProps) {
  return (
    <Plot
      label="Balance"
      description={props.description}
      class="balance"
      x={[-13, 13]}
      y={[-6.9, 8.2]}
      margin={margin}
    >
      <Scales {...props} />
    </Plot>
  );
}

function Scales({ state, onAnswer, onWeight, onThreshold, ...moving }: BalanceProps) {
  const { x: px, y: py } = usePlot();
  const { x, w, threshold } = state;
  const difference = weightedSum(perceptronOf(state), x);
  const goes = difference > 0;
  // As far as the strings allow.
  const tilt = clamp(0.45 * (moving.difference ?? difference), -2, 2);
  const level = (side: 1 | -1) => panHeight - side * tilt;
  const end = (side: 1 | -1) => ({ x: px(side * arm), y: py(beamHeight - side * tilt) });

  // The pan that each piece of evidence stands on, and its place there, from below.
  const sides = w.map((weight): 1 | -1 => (weight < 0 ? -1 : 1));
  const place = (i: number) =>
    sides.slice(0, i).filter((side) => side === sides[i]).length + (sides[i] === -1 ? 1 : 0);

  return (
    <g class={goes ? 'scales goes' : 'scales stays'}>
      <g aria-hidden="true">
        <path
          class="post"
          d={`M${px(0)} ${py(beamHeight)}V${py(-6)}M${px(-2.4)} ${py(-6)}H${px(2.4)}`}
        />
        <line class="beam" x1={end(-1).x} y1={end(-1).y} x2={end(1).x} y2={end(1).y} />
        {([-1, 1] as const).map((side) => (
          <Pan key={side} side={side} level={level(side)} end={end(side)} />
        ))}
        <circle class="pivot" cx={px(0)} cy={py(beamHeight)} r="9" />
        <text class="decision" x={px(0)} y={py(beamHeight + 1.1)} text-anchor="middle">
          {goes ? 'We go' : difference === 0 ? 'In balance: we stay' : 'We stay'}
        </text>
      </g>
      <Bar
        kind="threshold"
        name="threshold"
        label="Threshold"
        value={threshold}
        range={thresholdRange}
        from={-gap}
        bottom={level(-1)}
        side={-1}
        onChange={onThreshold}
      />
      {evidence.map(({ short, question }, i) => (
        <Bar
          key={short}
          kind={x[i] === 1 ? 'yes' : 'no'}
          name={x[i] === 1 ? short : `no ${short}`}
          label={`Weight of “${question}”`}
          value={w[i]!}
          range={weightRange}
          from={sides[i]! * gap}
          bottom={level(sides[i]!) + place(i) * (barHeight + 0.15)}
          side={sides[i]!}
          onChange={onWeight && ((weight) => onWeight(i, weight))}
          onPress={onAnswer && (() => onAnswer(i))}
          words={`${plain(w[i]!, 1)}, ${x[i] === 1 ? 'on the balance' : 'not on the balance'}`}
        />
      ))}
    </g>
  );
}

interface PanProps {
  /** 1 on the right. */
  side: 1 | -1;
  level: number;
  /** The end of the beam that it hangs from. */
  end: { x: number; y: number };
}

function Pan({ side, level, end }: PanProps) {
  const { x: px, y: py } = usePlot();
  return (
    <g>
      <path
        class="strings"
        d={`M${px(side * gap)} ${py(level)}L${end.x} ${end.y}L${px(side * (gap + 10.4))} ${py(level)}`}
      />
      <line
        class="pan"
        x1={px(side * (gap - 0.4))}
        x2={px(side * (gap + 10.8))}
        y1={py(level)}
        y2={py(level)}
      />
      <text class="pan-name" x={px(side * (gap + 5.2))} y={py(level) + 24} text-anchor="middle">
        {side === 1 ? 'for going' : 'against'}
      </text>
    </g>
  );
}

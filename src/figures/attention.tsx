import { fixed } from '../format.ts';
import { number, urlState } from '../url-state.ts';
import { numberList, text } from './codecs.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { tones } from './primitives/tone.ts';
import { softmaxOf } from './softmax.tsx';

interface AttentionState {
  /** The words, separated by spaces. */
  words: string;
  /** Which of them asks, counted from 0. */
  asks: number;
  /** How well each word answers the one that asks: query times key, scaled. */
  scores: readonly number[];
}

/** One word looks at all others: softmax of the scores says how much of each it takes. */
export const attention = figure(
  urlState<AttentionState>(
    {
      words: text(80),
      asks: number({ min: 0, max: 8, decimals: 0 }),
      scores: numberList(2, 9, { min: -10, max: 10, decimals: 1 }),
    },
    {
      words: 'the dog dropped the ball because it barked',
      asks: 6,
      scores: [-1, 3.2, 0.5, -1, 2, 0, 1, 1.5],
    },
  ),
  ({ words, asks, scores }) => {
    const list = words.split(' ');
    if (list.length !== scores.length || asks >= list.length) {
      throw new RangeError(
        `${list.length} words need ${list.length} scores, got ${scores.length}, and “asks” below ${list.length}`,
      );
    }
    const shares = softmaxOf(scores);
    const room = 1060 / list.length;
    const x = (i: number) => 20 + (i + 0.5) * room;
    return (
      <Picture
        width={1100}
        height={420}
        title={`What “${list[asks]}” looks at`}
        description={`Attention of “${list[asks]}”: ${list.map((word, i) => `${word} ${fixed(shares[i]!, 2)}`).join(', ')}. The scores are invented, the softmax is computed.`}
      >
        <rect
          x={x(asks) - room / 2 + 8}
          y={16}
          width={room - 16}
          height={56}
          rx={14}
          fill={tones.accent}
        />
        {list.map((word, i) => (
          <g key={`${i} ${word}`}>
            <Label
              x={x(i)}
              y={44}
              text={word}
              tone={i === asks ? 'onAccent' : 'soft'}
              bold={i === asks}
            />
            <path
              d={`M${x(asks)} 78C${x(asks)} 150 ${x(i)} 130 ${x(i)} 226`}
              fill="none"
              stroke={tones.accent}
              stroke-width={Math.max(1, shares[i]! * 34)}
              stroke-linecap="round"
              opacity={0.25 + shares[i]! * 0.75}
            />
            <rect
              x={x(i) - room / 2 + 8}
              y={230}
              width={room - 16}
              height={56}
              rx={14}
              fill={tones.surface}
              stroke={tones.line}
              stroke-width={2.5}
            />
            <Label x={x(i)} y={258} text={word} bold={shares[i]! > 0.2} />
            <rect
              x={x(i) - 30}
              y={366 - shares[i]! * 70}
              width={60}
              height={Math.max(1.5, shares[i]! * 70)}
              rx={3}
              fill={tones.accent}
            />
            <Label x={x(i)} y={392} text={fixed(shares[i]!, 2)} size="small" tone="soft" />
          </g>
        ))}
      </Picture>
    );
  },
);

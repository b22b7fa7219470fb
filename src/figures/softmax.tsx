import { activations } from '../compute/activations/index.ts';
import { fixed, signed } from '../format.ts';
import { choice, urlState } from '../url-state.ts';
import { numberList } from './codecs.ts';
import { figure } from './figure.ts';
import { Arrow } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { signInk, signTone, tones } from './primitives/tone.ts';

interface SoftmaxState {
  logits: readonly number[];
  size: 'wide' | 'half';
}

/** Where things stand, from left to right: names, the logits' axis and reach, the shares' axis and reach. */
const places = {
  wide: { width: 1100, name: 40, logits: 240, logitReach: 150, shares: 660, shareReach: 340 },
  half: { width: 540, name: 20, logits: 150, logitReach: 70, shares: 330, shareReach: 190 },
} as const;

/** The softmax of a list of numbers. */
export function softmaxOf(logits: readonly number[]): number[] {
  const output = new Float64Array(logits.length);
  activations.softmax.forward(Float64Array.from(logits), output);
  return [...output];
}

/** From logits, of any sign, to shares that sum to 1. */
export const softmax = figure(
  urlState<SoftmaxState>(
    {
      logits: numberList(2, 10, { min: -20, max: 20, decimals: 2 }),
      size: choice(['wide', 'half']),
    },
    { logits: [2, 1, -1, 0.5], size: 'wide' },
  ),
  ({ logits, size }) => {
    const shares = softmaxOf(logits);
    const at = places[size];
    const height = 400;
    const row = Math.min(72, 340 / logits.length);
    const top = (height - row * logits.length) / 2 + 20;
    const largest = Math.max(1, ...logits.map(Math.abs));
    const bar = row * 0.62;
    return (
      <Picture
        width={at.width}
        height={height}
        title="Softmax turns logits into shares"
        description={`Logits ${logits.join(', ')} become ${shares.map((share) => share.toFixed(3)).join(', ')}, which sum to 1.`}
      >
        <Label x={at.logits} y={20} text="logits z" tone="soft" />
        <Label
          x={at.shares + (at.width - at.shares) / 2 - 10}
          y={20}
          text="shares a, sum 1"
          tone="soft"
        />
        <path
          d={`M${at.logits} ${top - 6}V${top + row * logits.length}`}
          stroke={tones.soft}
          stroke-width={1.5}
        />
        <path
          d={`M${at.shares} ${top - 6}V${top + row * logits.length}`}
          stroke={tones.soft}
          stroke-width={1.5}
        />
        {logits.map((logit, i) => {
          const y = top + i * row + row / 2;
          const length = (Math.abs(logit) / largest) * at.logitReach;
          const share = shares[i]!;
          return (
            <g key={`${i}-${logit}`}>
              <Label x={at.name} y={y} text={`z_${i + 1}`} />
              <rect
                x={logit < 0 ? at.logits - length : at.logits}
                y={y - bar / 2}
                width={length}
                height={bar}
                rx={4}
                fill={tones[signTone(logit)]}
              />
              <Label
                x={logit < 0 ? at.logits - length - 12 : at.logits + length + 12}
                y={y}
                text={signed(logit)}
                anchor={logit < 0 ? 'end' : 'start'}
                tone={signInk(logit)}
                bold
              />
              {size === 'wide' && <Arrow from={[500, y]} to={[600, y]} />}
              <rect
                x={at.shares}
                y={y - bar / 2}
                width={Math.max(2, share * at.shareReach)}
                height={bar}
                rx={4}
                fill={tones.accent}
              />
              <Label
                x={at.shares + share * at.shareReach + 12}
                y={y}
                text={fixed(share, 3)}
                anchor="start"
                bold
              />
            </g>
          );
        })}
      </Picture>
    );
  },
);

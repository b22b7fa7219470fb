import { signed } from '../format.ts';
import { choice, flag, number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow } from './primitives/arrow.tsx';
import { convolve, kernels } from './primitives/convolve.ts';
import { builtInDigit, ink } from './primitives/digit.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Pixels } from './primitives/pixels.tsx';
import { strokes } from './primitives/strokes.ts';
import { signInk, signTone, tones } from './primitives/tone.ts';

interface ConvolutionState {
  digit: number;
  seed: number;
  kernel: keyof typeof kernels;
  /** Keep only what is positive. */
  relu: boolean;
}

/** A 3×3 kernel slides over a digit; what it finds becomes a map of 26×26. */
export const convolution = figure(
  urlState<ConvolutionState>(
    {
      digit: number({ min: 0, max: 9, decimals: 0 }),
      seed: number({ min: 0, max: 9999, decimals: 0 }),
      kernel: choice(Object.keys(kernels) as (keyof typeof kernels)[]),
      relu: flag,
    },
    { digit: 3, seed: 3, kernel: 'top-edge', relu: false },
  ),
  ({ digit, seed, kernel, relu }) => {
    const values = ink(builtInDigit(digit, seed));
    const weights = kernels[kernel];
    const map = convolve(values, 28, weights).map((value) => (relu ? Math.max(0, value) : value));
    const largest = Math.max(...map.map(Math.abs));
    const [pixel, top, cell] = [12, 40, 58];
    const spot = { column: 11, row: 5 };
    const kernelAt = { x: 463, y: top + 168 - 1.5 * cell };
    return (
      <Picture
        width={1100}
        height={420}
        title={`A 3 by 3 kernel over a ${digit}${relu ? ', then ReLU' : ''}`}
        description={`The kernel ${kernel} has the weights ${weights.join(', ')}. Sliding over 28 by 28 pixels it gives a map of 26 by 26${relu ? ', of which ReLU keeps the positive part' : ', orange where positive, blue where negative'}.`}
      >
        <Label x={198} y={16} text="image 28×28" size="small" tone="soft" />
        <Pixels x={30} y={top} pixel={pixel} columns={28} values={values} />
        <rect
          x={30 + spot.column * pixel}
          y={top + spot.row * pixel}
          width={3 * pixel}
          height={3 * pixel}
          fill="none"
          stroke={tones.accent}
          stroke-width={strokes.thick}
        />
        <Label x={kernelAt.x + 1.5 * cell} y={16} text="kernel 3×3" size="small" tone="soft" />
        {weights.map((weight, i) => (
          <g key={`${i}: ${weight}`}>
            <rect
              x={kernelAt.x + (i % 3) * cell}
              y={kernelAt.y + Math.floor(i / 3) * cell}
              width={cell}
              height={cell}
              fill={weight === 0 ? tones.surface : tones[signTone(weight)]}
              fill-opacity={weight === 0 ? 1 : 0.22}
              stroke={tones.accent}
              stroke-width={strokes.thin}
            />
            <Label
              x={kernelAt.x + ((i % 3) + 0.5) * cell}
              y={kernelAt.y + (Math.floor(i / 3) + 0.5) * cell}
              text={signed(weight)}
              tone={weight === 0 ? 'soft' : signInk(weight)}
              bold
            />
          </g>
        ))}
        <Arrow from={[386, top + 168]} to={[446, top + 168]} />
        <Arrow from={[654, top + 168]} to={[714, top + 168]} />
        <Label
          x={730 + 13 * pixel}
          y={16}
          text={relu ? 'feature map 26×26, ReLU' : 'feature map 26×26'}
          size="small"
          tone="soft"
        />
        <Pixels
          x={730}
          y={top + pixel}
          pixel={pixel}
          columns={26}
          values={map.map((value) => value / largest)}
          signed
        />
        <rect
          x={730 + spot.column * pixel}
          y={top + pixel + spot.row * pixel}
          width={pixel}
          height={pixel}
          fill="none"
          stroke={tones.accent}
          stroke-width={strokes.thick}
        />
        <Label x={550} y={400} text="same nine weights everywhere" size="small" tone="soft" />
      </Picture>
    );
  },
);

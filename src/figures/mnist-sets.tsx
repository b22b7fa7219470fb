import { grouped } from '../format.ts';
import { urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { tones } from './primitives/tone.ts';

/** How many images of whom are in which set (LeCun and others, 1998). */
export const mnistParts = {
  training: { sd3: 30_000, sd1: 30_000 },
  test: { sd3: 5000, sd1: 5000 },
} as const;

/** MNIST's two sets, each half from Census Bureau employees and half from high-school students. */
export const mnistSets = figure(urlState<object>({}, {}), () => {
  const scale = 900 / 60_000;
  return (
    <Picture
      width={1100}
      height={330}
      title="What MNIST is made of"
      description="60,000 training images, half written by Census Bureau employees (Special Database 3) and half by high-school students (Special Database 1); 10,000 test images, half and half too, by other writers."
    >
      {Object.entries(mnistParts).map(([name, { sd3, sd1 }], i) => {
        const y = 50 + i * 130;
        return (
          <g key={name}>
            <Label
              x={20}
              y={y - 24}
              text={`${name} set: ${grouped(sd3 + sd1)}`}
              anchor="start"
              bold
            />
            <rect
              x={20}
              y={y}
              width={sd3 * scale}
              height={64}
              rx={6}
              fill={tones.accent}
              fill-opacity={0.3}
              stroke={tones.accent}
            />
            <rect
              x={24 + sd3 * scale}
              y={y}
              width={sd1 * scale}
              height={64}
              rx={6}
              fill={tones.positive}
              fill-opacity={0.3}
              stroke={tones.positive}
            />
            {i === 0 ? (
              <g>
                <Label x={20 + (sd3 * scale) / 2} y={y + 32} text={grouped(sd3)} bold />
                <Label x={24 + sd3 * scale * 1.5} y={y + 32} text={grouped(sd1)} bold />
              </g>
            ) : (
              <Label
                x={44 + (sd3 + sd1) * scale}
                y={y + 32}
                text={`${grouped(sd3)} + ${grouped(sd1)}, other writers`}
                anchor="start"
                size="small"
                tone="soft"
              />
            )}
          </g>
        );
      })}
      <rect
        x={20}
        y={288}
        width={26}
        height={26}
        rx={4}
        fill={tones.accent}
        fill-opacity={0.3}
        stroke={tones.accent}
      />
      <Label x={58} y={301} text="Census Bureau employees (SD-3)" anchor="start" size="small" />
      <rect
        x={480}
        y={288}
        width={26}
        height={26}
        rx={4}
        fill={tones.positive}
        fill-opacity={0.3}
        stroke={tones.positive}
      />
      <Label x={518} y={301} text="high-school students (SD-1)" anchor="start" size="small" />
    </Picture>
  );
});

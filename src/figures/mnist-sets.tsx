import { grouped } from '../format.ts';
import { urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { TintedBox } from './primitives/tinted-box.tsx';
import type { Tone } from './primitives/tone.ts';

/** How many images of whom are in which set (LeCun and others, 1998). */
export const mnistParts = {
  training: { sd3: 30_000, sd1: 30_000 },
  test: { sd3: 5000, sd1: 5000 },
} as const;

/** Pixels for each image. */
const scale = 900 / 60_000;

/** MNIST's two sets, each half from Census Bureau employees and half from high-school students. */
export const mnistSets = figure(urlState<object>({}, {}), () => (
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
          <Half x={20} y={y} images={sd3} tone="accent" />
          <Half x={24 + sd3 * scale} y={y} images={sd1} tone="positive" />
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
    <Writers x={20} tone="accent" name="Census Bureau employees (SD-3)" />
    <Writers x={480} tone="positive" name="high-school students (SD-1)" />
  </Picture>
));

/** The images of a set that come from one group of writers. */
function Half({ x, y, images, tone }: { x: number; y: number; images: number; tone: Tone }) {
  return <TintedBox x={x} y={y} width={images * scale} height={64} radius={6} tone={tone} />;
}

/** Whose images have which colour. */
function Writers({ x, tone, name }: { x: number; tone: Tone; name: string }) {
  return (
    <>
      <TintedBox x={x} y={288} width={26} height={26} radius={4} tone={tone} />
      <Label x={x + 38} y={301} text={name} anchor="start" size="small" />
    </>
  );
}

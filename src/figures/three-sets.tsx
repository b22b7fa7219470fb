import { grouped } from '../format.ts';
import { urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { mnistParts } from './mnist-sets.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { strokes } from './primitives/strokes.ts';
import { TintedBox } from './primitives/tinted-box.tsx';
import { inkOf, type Tone } from './primitives/tone.ts';

/** Training images that are kept aside to choose settings by. */
export const validationImages = 10_000;

const all = mnistParts.training.sd3 + mnistParts.training.sd1;
const sets: { name: string; use: string; count: number; tone: Tone }[] = [
  {
    name: 'training',
    use: 'to learn the weights',
    count: all - validationImages,
    tone: 'accent',
  },
  {
    name: 'validation',
    use: 'to choose settings',
    count: validationImages,
    tone: 'positive',
  },
  {
    name: 'test',
    use: 'to measure, once',
    count: mnistParts.test.sd3 + mnistParts.test.sd1,
    tone: 'good',
  },
];

/** MNIST in three sets, each with what it is for. */
export const threeSets = figure(urlState<object>({}, {}), () => {
  const scale = 720 / (all - validationImages);
  return (
    <Picture
      width={1100}
      height={360}
      title="Three sets of images, each for one use"
      description={sets
        .map(({ name, use, count }) => `${name}: ${grouped(count)} images ${use}.`)
        .join(' ')}
    >
      {sets.map(({ name, use, count, tone }, i) => {
        const y = 20 + i * 118;
        return (
          <g key={name}>
            <Label x={190} y={y + 40} text={name} anchor="end" bold tone={inkOf(tone)} />
            <TintedBox
              x={215}
              y={y}
              width={count * scale}
              height={80}
              radius={8}
              tone={tone}
              tint={0.25}
              strokeWidth={strokes.medium}
            />
            <Label x={145 + count * scale} y={y + 40} text={grouped(count)} bold />
            <Label
              x={count * scale > 300 ? 240 : 240 + count * scale}
              y={y + 40}
              text={use}
              anchor="start"
              tone="soft"
            />
          </g>
        );
      })}
    </Picture>
  );
});

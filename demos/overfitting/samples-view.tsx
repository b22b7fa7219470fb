import type { EpochRecord, ShownSamples } from '../../src/training/epochs/protocol.ts';
import { Pixels } from '../shared/pixels/pixels.tsx';

/** How strongly the decision is coloured: the points must stand out on it. */
const strength = 0.5;

/** The points trained on, over what the network says of every place. */
export function PointsPicture({
  samples,
  record,
}: {
  samples: ShownSamples;
  record: EpochRecord | undefined;
}) {
  const surface = record?.surface;
  if (!surface) return null;
  const { side, extent, values } = surface;
  const place = (value: number) => ((value + extent) / (2 * extent)) * side;
  const wrong = samples.wrong.reduce((sum, flag) => sum + flag, 0);
  const signed = Float32Array.from(values, (value) => strength * ((2 * value) / 255 - 1));
  return (
    <figure class="samples">
      <Pixels
        columns={side}
        rows={side}
        values={signed}
        signed
        role="img"
        aria-label={`${samples.labels.length} training points in two classes, ${wrong} of them with the wrong label, over the decision of the network after epoch ${record.epoch}.`}
      >
        {Array.from(samples.labels, (label, i) => {
          const x = place(samples.inputs[2 * i]!);
          const y = side - place(samples.inputs[2 * i + 1]!);
          return <Dot key={i} x={x} y={y} label={label} isWrong={samples.wrong[i] === 1} />;
        })}
      </Pixels>
      <figcaption>
        ● and ■ are the classes; {wrong === 0 ? 'every label is right' : 'ringed: wrong label'}
      </figcaption>
    </figure>
  );
}

interface DotProps {
  x: number;
  y: number;
  label: number;
  isWrong: boolean;
}

function Dot({ x, y, label, isWrong }: DotProps) {
  const name = `dot ${label === 1 ? 'positive' : 'negative'} ${isWrong ? 'wrong' : ''}`;
  const size = isWrong ? 1.05 : 0.8;
  if (label === 1) return <circle class={name} cx={x} cy={y} r={size} />;
  return <rect class={name} x={x - size} y={y - size} width={2 * size} height={2 * size} />;
}

const imageSide = 28;

/** The first images trained on, with their labels. */
export function ImagesPicture({ samples }: { samples: ShownSamples }) {
  const pixels = imageSide ** 2;
  return (
    <figure class="samples">
      <ul class="labelled" aria-label="The first training images with their labels">
        {Array.from(samples.labels, (label, i) => (
          <li key={i} class={samples.wrong[i] === 1 ? 'wrong' : ''}>
            <Pixels
              columns={imageSide}
              rows={imageSide}
              values={Float32Array.from(
                samples.inputs.subarray(i * pixels, (i + 1) * pixels),
                (grey) => grey / 255,
              )}
            />
            <span>
              {label}
              {samples.wrong[i] === 1 && (
                <>
                  <span aria-hidden="true">✗</span>
                  <span class="visually-hidden"> (wrong label)</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <figcaption>The first images, with the labels given</figcaption>
    </figure>
  );
}

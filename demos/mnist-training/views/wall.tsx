import { useComputed, useSignal } from '@preact/signals';
import { wallSize } from '../../../src/training/protocol.ts';
import type { Session } from '../session/session.ts';
import { DigitImage } from './digit-image.tsx';
import { DigitWall } from './digit-wall.tsx';
import { pixelCount, tilePixels } from './mosaic.ts';
import { useWrong, wallWords } from './wrong.ts';

/** The first thousand test digits; those read wrong stand out, and fall back one by one as it learns. */
export function Wall({ session }: { session: Session }) {
  const chosen = useSignal<number | null>(null);
  const pixels = useComputed(() => session.data.value?.wall ?? null);
  const wrong = useWrong(session);
  const shown = useComputed(() =>
    pixels.value === null ? wallSize : pixels.value.length / pixelCount,
  );

  const data = session.data.value;
  const predictions = session.moment.value?.predictions;
  const words = wallWords(session, wrong.value, shown.value);
  const index = chosen.value;
  return (
    <div class="wall">
      <DigitWall
        pixels={pixels}
        wrong={wrong}
        layout={(aspect) => ({
          count: shown.value,
          columns: Math.max(1, Math.ceil(Math.sqrt(shown.value * aspect))),
        })}
        onPick={(picked) => {
          chosen.value = picked;
        }}
        label={words}
      />
      <p class="caption">
        {data !== null && <span class="key-wrong" aria-hidden="true" />} {words}
        {index !== null && data !== null && predictions !== undefined && (
          <span class="picked">
            <DigitImage pixels={tilePixels(data.wall, index)} />
            <span>
              test digit {index}: a{' '}
              <strong>{data.source.classNames[data.testLabels[index]!]}</strong>, read as{' '}
              <strong>{data.source.classNames[predictions[index]!]}</strong>
            </span>
          </span>
        )}
      </p>
    </div>
  );
}

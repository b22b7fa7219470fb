import { useSignal, useSignalEffect } from '@preact/signals';
import { type Distortion, noDistortion } from '../../../src/datasets/distort.ts';
import { grouped } from '../../../src/format.ts';
import { Button, Slider, type SliderProps } from '../../shared/controls/index.ts';
import { percent } from '../logic/words.ts';
import type { Session } from '../session/session.ts';
import { DigitImage } from './digit-image.tsx';
import { tilePixels } from './mosaic.ts';

const shown = 28;

/** How far each kind of damage goes. */
const ranges: Record<keyof Distortion, Omit<SliderProps, 'value' | 'onInput'>> = {
  shiftX: { label: 'Right', unit: 'px', min: -6, max: 6, step: 1, digits: 0 },
  shiftY: { label: 'Down', unit: 'px', min: -6, max: 6, step: 1, digits: 0 },
  scale: { label: 'Size', unit: '×', min: 0.5, max: 1.5, step: 0.05, digits: 2 },
  rotate: { label: 'Turn', unit: '°', min: -90, max: 90, step: 5, digits: 0 },
  noise: { label: 'Noise', unit: 'grey', min: 0, max: 150, step: 5, digits: 0 },
};

interface Damage {
  readonly accuracy: number;
  readonly predictions: Uint8Array;
  readonly pixels: Uint8Array;
}

/** Spoil the whole test set and see how many of its digits are still read. */
export function SabotagePanel({ session }: { session: Session }) {
  const distortion = useSignal(noDistortion);
  const damage = useSignal<Damage | null>(null);
  const busy = useSignal(false);
  const problem = useSignal('');
  const wanted = useSignal(0);

  // One question at a time: while the sliders move, only the newest wish is asked next.
  useSignalEffect(() => {
    void wanted.value;
    void session.moment.value;
    const ask = { moment: session.looking.value, distortion: distortion.value, show: shown };
    if (ask.moment === null || busy.peek()) return;
    busy.value = true;
    session.client.ask('distort', { ...ask, moment: ask.moment }).then(
      (answer) => {
        damage.value = answer;
        busy.value = false;
        if (distortion.peek() !== ask.distortion || session.looking.peek() !== ask.moment)
          wanted.value += 1;
      },
      (error: Error) => {
        problem.value = error.message;
        busy.value = false;
      },
    );
  });

  const set = (change: Partial<Distortion>) => {
    distortion.value = { ...distortion.peek(), ...change };
  };
  const data = session.data.value;
  const now = damage.value;

  return (
    <div class="sabotage-panel">
      <div class="sliders">
        {(Object.keys(ranges) as (keyof Distortion)[]).map((name) => (
          <Slider
            key={name}
            {...ranges[name]}
            value={distortion.value[name]}
            onInput={(value) => set({ [name]: value })}
          />
        ))}
        <Button onClick={() => set(noDistortion)}>Undo the damage</Button>
      </div>
      <div class="damage">
        <p class="accuracy" role="status">
          <strong>{now === null ? '–' : percent(now.accuracy)}</strong>
          <span>of all {grouped(data?.testLabels.length ?? 0)} test digits still read right</span>
        </p>
        {problem.value !== '' && <p class="empty">{problem.value}</p>}
        {now !== null && data !== null && (
          <ul class="tiles">
            {Array.from({ length: Math.min(shown, now.pixels.length / 784) }, (_, i) => {
              const is = data.source.classNames[data.testLabels[i]!];
              const read = data.source.classNames[now.predictions[i]!];
              const isRight = is === read;
              return (
                <li key={i} class={isRight ? 'right' : 'wrong'}>
                  <DigitImage
                    pixels={tilePixels(now.pixels, i)}
                    label={`Test digit ${i}, distorted: ${is}, read as ${read}`}
                  />
                  <span class="tile-words" aria-hidden="true">
                    {isRight ? `✓ ${read}` : `✗ ${read}`}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </div>
  );
}

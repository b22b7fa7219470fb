import { computed, signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { argmax } from '../../../src/compute/metrics.ts';
import { type PrepareOptions, prepare } from '../../../src/datasets/prepare.ts';
import { Button, Toggle } from '../../shared/controls/index.ts';
import { ClassBars } from '../../shared/digits/class-bars.tsx';
import { readerWords } from '../logic/status.ts';
import type { Session } from '../session/session.ts';
import { DigitImage } from './digit-image.tsx';
import { DrawingPad } from './drawing-pad.tsx';
import { inkOf, padSide, type Stroke } from './ink.ts';

/** What is drawn stays while other pictures are looked at. */
const strokes = signal<readonly Stroke[]>([]);
const options = signal<Required<PrepareOptions>>({ crop: true, fit: true, centre: 'mass' });

const drawing = computed(() => ({
  width: padSide,
  height: padSide,
  pixels: inkOf(strokes.value),
}));
const stages = computed(() => prepare(drawing.value, options.value));

/** Draw a digit, see what is made of it before the network sees it, and what the network says. */
export function DrawPanel({ session }: { session: Session }) {
  const outputs = useSignal<Float32Array | null>(null);
  const problem = useSignal('');
  const isEmpty = useComputed(() => strokes.value.length === 0);

  useSignalEffect(() => {
    const pixels = stages.value.placed.pixels;
    const moment = session.reader.value;
    void session.moment.value;
    if (isEmpty.value || moment === null) {
      outputs.value = null;
      return;
    }
    let isOld = false;
    session.client.ask('predict', { moment, pixels: Uint8Array.from(pixels) }).then(
      (answer) => {
        if (!isOld) outputs.value = answer.outputs;
      },
      (error: Error) => {
        problem.value = error.message;
      },
    );
    return () => {
      isOld = true;
    };
  });

  const { crop, fit, centre } = options.value;
  const { cropped, fitted, placed } = stages.value;
  const set = (change: PrepareOptions) => {
    options.value = { ...options.peek(), ...change };
  };
  const classNames = session.data.value?.source.classNames ?? [];
  const answer = outputs.value;

  return (
    <div class="draw-panel">
      <div class="draw-left">
        <DrawingPad strokes={strokes} />
        <div class="button-row">
          <Button
            onClick={() => {
              strokes.value = strokes.peek().slice(0, -1);
            }}
            disabled={isEmpty.value}
          >
            Undo
          </Button>
          <Button
            onClick={() => {
              strokes.value = [];
            }}
            disabled={isEmpty.value}
          >
            Clear
          </Button>
        </div>
      </div>

      <ol class="strip" aria-label="What is done to the drawing">
        <li>
          <DigitImage {...cropped} label="The drawing, cut to its ink" />
          <Toggle checked={crop} onChange={(on) => set({ crop: on })}>
            Crop
          </Toggle>
        </li>
        <li>
          <DigitImage {...fitted} label="The drawing, made small" />
          <Toggle checked={fit} onChange={(on) => set({ fit: on })}>
            Fit 20 × 20
          </Toggle>
        </li>
        <li>
          <DigitImage {...placed} label="What the network sees" />
          <Toggle
            checked={centre === 'mass'}
            onChange={(on) => set({ centre: on ? 'mass' : 'box' })}
          >
            Centre of mass
          </Toggle>
        </li>
      </ol>

      <div class="draw-answer">
        <p class="answer-line" role="status">
          {isEmpty.value || answer === null ? (
            <span class="soft">Draw, and it reads along.</span>
          ) : (
            <>
              reads <strong>{classNames[argmax(answer)]}</strong>
            </>
          )}
        </p>
        <ClassBars outputs={answer} classNames={classNames} />
        <p class="caption">{problem.value || readerWords(session)}</p>
      </div>
    </div>
  );
}

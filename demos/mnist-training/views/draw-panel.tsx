import { computed, signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { argmax } from '../../../src/compute/metrics.ts';
import { datasets } from '../../../src/datasets/index.ts';
import { widestOfDigits, widestPatch } from '../../../src/datasets/ink-patch.ts';
import { type PrepareOptions, prepare } from '../../../src/datasets/prepare.ts';
import type { NearestImage } from '../../../src/training/protocol.ts';
import { Button, Toggle } from '../../shared/controls/index.ts';
import { ClassBars } from '../../shared/digits/class-bars.tsx';
import { createDrawing } from '../logic/drawing.ts';
import { createHand } from '../logic/hand.ts';
import { padSide } from '../logic/strokes.ts';
import type { Session } from '../session/session.ts';
import { DigitImage } from './digit-image.tsx';
import { DrawingPad } from './drawing-pad.tsx';
import { inkOf } from './ink.ts';
import { NearestNote } from './nearest-note.tsx';
import { readerWords } from './status.ts';

/** What is drawn stays while other pictures are looked at. */
const drawing = createDrawing();
const hand = createHand();
const options = signal<Required<PrepareOptions>>({ crop: true, fit: true, centre: 'mass' });

const stages = computed(() =>
  prepare({ width: padSide, height: padSide, pixels: inkOf(drawing.strokes.value) }, options.value),
);

/** What is said of a drawing, all of it of the same one. */
interface Reading {
  readonly outputs: Float32Array;
  /** Null while no images have come that it could be compared with. */
  readonly nearest: NearestImage | null;
}

/** Draw a digit, see what is made of it before the network sees it, and what the network says. */
export function DrawPanel({ session }: { session: Session }) {
  const reading = useSignal<Reading | null>(null);
  const problem = useSignal('');
  const isEmpty = useComputed(() => drawing.strokes.value.length === 0);
  const hasData = useComputed(() => session.data.value !== null);

  useSignalEffect(() => {
    const { pixels } = stages.value.placed;
    const moment = session.reader.value;
    void session.moment.value;
    if (isEmpty.value || moment === null) {
      reading.value = null;
      return;
    }
    let isOld = false;
    const { client } = session;
    Promise.all([
      client.ask('predict', { moment, pixels: Uint8Array.from(pixels) }),
      hasData.value
        ? client.ask('nearest', { pixels: Uint8Array.from(pixels) })
        : { nearest: null },
    ]).then(
      ([{ outputs }, { nearest }]) => {
        if (isOld) return;
        problem.value = '';
        reading.value = { outputs, nearest };
      },
      (error: Error) => {
        if (!isOld) problem.value = error.message;
      },
    );
    return () => {
      isOld = true;
    };
  });

  // Here they are the drawing's; elsewhere on the page they undo the training.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    event.stopPropagation();
    hand.drop();
    if (key === 'y' || event.shiftKey) drawing.redo();
    else drawing.undo();
  };

  const { crop, fit, centre } = options.value;
  const { cropped, fitted, placed } = stages.value;
  const set = (change: PrepareOptions) => {
    options.value = { ...options.peek(), ...change };
  };
  const classNames = (session.data.value?.source ?? datasets.mnist).classNames;
  const outputs = reading.value?.outputs ?? null;
  const nearest = reading.value?.nearest ?? null;
  const patch = widestPatch(placed.pixels);
  const isStrange = patch > widestOfDigits || (nearest !== null && nearest.distance > 1);
  const answer = outputs === null ? '' : classNames[argmax(outputs)]!;

  return (
    <section
      class={isStrange ? 'draw-panel strange' : 'draw-panel'}
      aria-label="A drawing of yours"
      onKeyDown={onKeyDown}
    >
      <div class="draw-left">
        <DrawingPad drawing={drawing} hand={hand} />
        <div class="button-row">
          <Button onClick={drawing.undo} disabled={!drawing.canUndo.value}>
            Undo
          </Button>
          <Button onClick={drawing.clear} disabled={isEmpty.value}>
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
          {answer === '' ? (
            <span class="soft">Draw, and it reads along.</span>
          ) : isStrange ? (
            <span>This does not look like a digit.</span>
          ) : (
            <>
              reads <strong>{answer}</strong>
            </>
          )}
        </p>
        <ClassBars outputs={isStrange ? null : outputs} classNames={classNames} />
        <p class="caption">{problem.value || readerWords(session)}</p>
        <NearestNote nearest={nearest} patch={patch} answer={answer} />
      </div>
    </section>
  );
}

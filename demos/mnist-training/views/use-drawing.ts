import { computed, signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { argmax } from '../../../src/compute/metrics.ts';
import { datasets } from '../../../src/datasets/index.ts';
import { widestOfDigits, widestPatch } from '../../../src/datasets/ink-patch.ts';
import { type PrepareOptions, prepare } from '../../../src/datasets/prepare.ts';
import type { NearestImage } from '../../../src/training/protocol.ts';
import { createDrawing } from '../logic/drawing.ts';
import { createHand } from '../logic/hand.ts';
import { padSide } from '../logic/strokes.ts';
import type { Session } from '../session/session.ts';
import { inkOf } from './ink.ts';

/** What is drawn stays while other pictures are looked at. */
export const drawing = createDrawing();
export const hand = createHand();
export const options = signal<Required<PrepareOptions>>({ crop: true, fit: true, centre: 'mass' });

/** What is made of it before the network sees it. */
export const prepared = computed(() =>
  prepare({ width: padSide, height: padSide, pixels: inkOf(drawing.strokes.value) }, options.value),
);

export const isEmpty = computed(() => drawing.strokes.value.length === 0);

/** What is said of a drawing, all of it of the same one. */
interface Reading {
  readonly outputs: Float32Array;
  /** Null while no images have come that it could be compared with. */
  readonly nearest: NearestImage | null;
}

/** What the network says of the drawing, and whether that means anything. */
export function useReading(session: Session) {
  const reading = useSignal<Reading | null>(null);
  const problem = useSignal('');
  const hasData = useComputed(() => session.data.value !== null);

  useSignalEffect(() => {
    const { pixels } = prepared.value.placed;
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

  const classNames = (session.data.value?.source ?? datasets.mnist).classNames;
  const { outputs = null, nearest = null } = reading.value ?? {};
  const patch = widestPatch(prepared.value.placed.pixels);
  return {
    ...{ classNames, outputs, nearest, patch },
    problem: problem.value,
    answer: outputs === null ? '' : classNames[argmax(outputs)]!,
    /** Whether it does not look like a digit. */
    isStrange: patch > widestOfDigits || (nearest !== null && nearest.distance > 1),
  };
}

/** Undo and redo are the drawing's here; elsewhere on the page they undo the training. */
export function undoByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  event.stopPropagation();
  hand.drop();
  if (key === 'y' || event.shiftKey) drawing.redo();
  else drawing.undo();
}

import type { PrepareOptions } from '../../../src/datasets/prepare.ts';
import { Button, Toggle } from '../../shared/controls/index.ts';
import { ClassBars } from '../../shared/digits/class-bars.tsx';
import type { Session } from '../session/session.ts';
import { DigitImage } from './digit-image.tsx';
import { DrawingPad } from './drawing-pad.tsx';
import { NearestNote } from './nearest-note.tsx';
import { readerWords } from './status.ts';
import {
  drawing,
  hand,
  isEmpty,
  options,
  prepared,
  undoByKeys,
  useReading,
} from './use-drawing.ts';

/** Draw a digit, see what is made of it before the network sees it, and what the network says. */
export function DrawPanel({ session }: { session: Session }) {
  const { answer, classNames, isStrange, nearest, outputs, patch, problem } = useReading(session);
  const { crop, fit, centre } = options.value;
  const { cropped, fitted, placed } = prepared.value;
  const set = (change: PrepareOptions) => {
    options.value = { ...options.peek(), ...change };
  };

  return (
    <section
      class={isStrange ? 'draw-panel strange' : 'draw-panel'}
      aria-label="A drawing of yours"
      onKeyDown={undoByKeys}
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
        <p class="caption">{problem || readerWords(session)}</p>
        <NearestNote nearest={nearest} patch={patch} answer={answer} />
      </div>
    </section>
  );
}

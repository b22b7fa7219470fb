import { Button } from '../../shared/controls/index.ts';
import { ClassBars } from '../../shared/digits/class-bars.tsx';
import { OnStage } from '../../shared/stage/stage.tsx';
import { DrawingPad } from '../views/drawing-pad.tsx';
import { readerWords } from '../views/status.ts';
import { drawing, hand, isEmpty, undoByKeys, useReading } from '../views/use-drawing.ts';
import type { StageProps } from './parts.tsx';

/** A pad to draw on, and what the network takes it for. */
export function DrawStage({ session }: StageProps) {
  const { answer, classNames, isStrange, outputs, problem } = useReading(session);
  return (
    <OnStage
      says={
        <span role="status">
          {answer === '' ? (
            'It reads along.'
          ) : isStrange ? (
            'This does not look like a digit.'
          ) : (
            <>
              It reads <strong class="big-number">{answer}</strong>
            </>
          )}
        </span>
      }
      controls={
        <Button onClick={drawing.clear} disabled={isEmpty.value}>
          Clear
        </Button>
      }
    >
      <section class="draw-stage" aria-label="A drawing of yours" onKeyDown={undoByKeys}>
        <DrawingPad drawing={drawing} hand={hand} />
        <div class="draw-bars">
          <p>{problem || readerWords(session)}</p>
          <ClassBars outputs={isStrange ? null : outputs} classNames={classNames} />
        </div>
      </section>
    </OnStage>
  );
}

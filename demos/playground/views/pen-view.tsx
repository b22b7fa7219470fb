import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';
import type { Pen } from './pen.ts';
import { PenCursor } from './pen-cursor.tsx';
import { PenLayer } from './pen-layer.tsx';

export interface PenViewProps {
  demo: Demo<PlaygroundState>;
  session: Session;
  pen: Pen;
}

/** What sets points on the plane, by pointer and by keyboard. */
export function PenView(props: PenViewProps) {
  return (
    <>
      <PenLayer {...props} />
      <PenCursor {...props} />
    </>
  );
}

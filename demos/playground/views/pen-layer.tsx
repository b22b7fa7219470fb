import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { reach } from '../../../src/lecture/playground/own-points.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';
import { type Pen, press } from './pen.ts';

interface PenLayerProps {
  demo: Demo<PlaygroundState>;
  session: Session;
  pen: Pen;
}

/** What takes clicks and taps on the plane. The keyboard has a cursor of its own. */
export function PenLayer({ demo, session, pen }: PenLayerProps) {
  const onClick = (event: MouseEvent & { currentTarget: SVGRectElement }) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * 2 * reach - reach;
    const y = reach - ((event.clientY - top) / height) * 2 * reach;
    press(pen, session, demo.state.peek(), { x, y });
  };
  return (
    <rect
      class="pen-layer"
      x={-reach}
      y={-reach}
      width={2 * reach}
      height={2 * reach}
      aria-hidden="true"
      onClick={onClick}
    />
  );
}

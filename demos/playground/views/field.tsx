import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { reach } from '../../../src/lecture/playground/own-points.ts';
import type { Demo } from '../../shared/demo.ts';
import { lazyPart } from '../../shared/lazy-view.tsx';
import type { Session } from '../session.ts';
import { fieldSize } from '../training/grid.ts';
import { shareOf } from '../training/units.ts';
import { paint } from './colours.ts';
import { FieldTable } from './field-table.tsx';
import { Marks } from './marks.tsx';
import type { Pen } from './pen.ts';
import type { PenViewProps } from './pen-view.tsx';
import { UnitTitle } from './unit-title.tsx';

interface PlaneProps {
  demo: Demo<PlaygroundState>;
  session: Session;
  /** Sets points where the data are looked at; none on a stage. */
  pen?: Pen;
}

type FieldProps = PlaneProps & { pen: Pen };

const penView = lazyPart<PenViewProps>(async () => (await import('./pen-view.tsx')).PenView);
/** What a link to the data has to wait for. */
export const loadPen = penView.load;

const border = 1;
const visible = fieldSize - 2 * border;
const box = `${-reach} ${-reach} ${2 * reach} ${2 * reach}`;

/** The plane with what it shows in words and as a table. */
export function Field(props: FieldProps) {
  return (
    <div class="field-card">
      <UnitTitle demo={props.demo} />
      <Plane {...props} />
      <FieldTable session={props.session} />
    </div>
  );
}

/** The plane: what a unit makes of every place, where it changes its mind, and the points. */
export function Plane({ demo, session, pen }: PlaneProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const line = useRef<SVGPathElement>(null);
  const halo = useRef<SVGPathElement>(null);

  // Drawn by hand, not by the view: once per frame, for every picture.
  useSignalEffect(() => {
    const picture = session.picture.value;
    if (picture === null || canvas.current === null) return;
    const { field } = picture;
    const share = shareOf(picture);
    paint(canvas.current, fieldSize, (i) => share(field[i]!), border);
    const path = pathOf(picture.boundary);
    line.current?.setAttribute('d', path);
    halo.current?.setAttribute('d', path);
  });

  const isDrawing = pen !== undefined && demo.state.value.view === 'data' && !demo.mode.poster;
  return (
    <div class="plane">
      <div class={isDrawing ? 'plane-box drawing' : 'plane-box'}>
        <canvas ref={canvas} width={visible} height={visible} aria-hidden="true" />
        <svg viewBox={box} aria-hidden="true">
          <path ref={halo} class="boundary-halo" />
          <path ref={line} class="boundary" />
        </svg>
        <svg viewBox={box} role="group" aria-label="The plane of x₁ (right) and x₂ (up)">
          <Marks demo={demo} />
          {isDrawing && <penView.LazyView demo={demo} session={session} pen={pen} />}
        </svg>
      </div>
    </div>
  );
}

/** Closed lines as a path; y counts downwards there. */
function pathOf(boundary: Float32Array): string {
  let path = '';
  let isNew = true;
  for (let i = 0; i < boundary.length; i += 2) {
    const [x, y] = [boundary[i]!, boundary[i + 1]!];
    const isEnd = Number.isNaN(x);
    path += isEnd ? 'Z' : `${isNew ? 'M' : 'L'}${x.toFixed(3)} ${(-y).toFixed(3)}`;
    isNew = isEnd;
  }
  return path;
}

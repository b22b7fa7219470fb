import type { ComponentChildren } from 'preact';
import type { DescentState } from '../../src/lecture/gradient-descent/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { ViewChoice } from './view-choice.ts';

interface ViewFrameProps {
  demo: Demo<DescentState>;
  /** What stands in the picture's half, below the choice of views. */
  picture: ComponentChildren;
  /** Name of the other half. */
  panel: string;
  children: ComponentChildren;
}

/** A view of the demo: its picture, and beside it what is set and read. */
export function ViewFrame({ demo, picture, panel, children }: ViewFrameProps) {
  return (
    <div class="split descent">
      <section class="stage" aria-label="Picture">
        <ViewChoice demo={demo} />
        {picture}
      </section>
      <section class="panel" aria-label={panel}>
        {children}
      </section>
    </div>
  );
}

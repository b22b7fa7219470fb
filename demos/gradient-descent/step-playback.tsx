import type { DescentState } from '../../src/lecture/gradient-descent/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { Playback } from '../shared/playback.tsx';

interface StepPlaybackProps {
  demo: Demo<DescentState>;
  last: number;
  perSecond: number;
}

/** Moves through the steps of the walk that a view shows. */
export function StepPlayback({ demo, last, perSecond }: StepPlaybackProps) {
  return (
    <Playback
      label="Step"
      at={Math.min(demo.state.value.step, last)}
      last={last}
      perSecond={perSecond}
      active={demo.active}
      onMove={(step) => demo.update({ step })}
    />
  );
}

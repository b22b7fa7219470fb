import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { clamp } from '../../src/clamp.ts';
import { grouped } from '../../src/format.ts';
import { Button } from './controls/button.tsx';
import { reducedMotion, useAnimationFrame } from './motion.ts';

export interface PlaybackProps {
  /** What passes, e.g. “Epoch”. */
  label: string;
  at: number;
  last: number;
  perSecond: number;
  /** The demo's; nothing moves while its slide is away. */
  active: ReadonlySignal<boolean>;
  onMove: (to: number) => void;
  /** How the step is written and said, where not as its number. */
  reading?: { readonly shown: string; readonly spoken: string };
}

/** A run, and where it stands. */
export type Run = Pick<PlaybackProps, 'at' | 'last' | 'perSecond' | 'active' | 'onMove'>;

/** A run that plays: from its beginning, if it is at its end. */
export function usePlayback({ at, last, perSecond, active, onMove }: Run) {
  const running = useSignal(false);
  const carried = useRef(0);
  useAnimationFrame(active, running, (elapsed) => {
    carried.current += (elapsed * perSecond) / 1000;
    const steps = Math.floor(carried.current);
    if (steps === 0) return;
    carried.current -= steps;
    if (at + steps >= last) running.value = false;
    onMove(Math.min(last, at + steps));
  });

  const go = (to: number) => {
    running.value = false;
    onMove(clamp(to, 0, last));
  };
  const play = () => {
    if (reducedMotion.value) return go(last);
    carried.current = 0;
    if (!running.value && at >= last) onMove(0);
    running.value = !running.value;
  };
  return { running: running.value, go, play };
}

/** Moves through the steps of a run: play, one back, one on, or by the slider. */
export function Playback(props: PlaybackProps) {
  const { label, at, last, reading } = props;
  const { running, go, play } = usePlayback(props);
  return (
    <div class="playback">
      <Button variant="primary" label={running ? 'Pause' : 'Play'} onClick={play}>
        <span aria-hidden="true">{running ? '❚❚' : '▶'}</span>
      </Button>
      <Button label="One step back" disabled={at <= 0} onClick={() => go(at - 1)}>
        <span aria-hidden="true">‹</span>
      </Button>
      <Button label="One step on" disabled={at >= last} onClick={() => go(at + 1)}>
        <span aria-hidden="true">›</span>
      </Button>
      <span class="slider">
        <input
          type="range"
          style={{ '--from': '0%', '--to': `${(100 * at) / Math.max(1, last)}%` }}
          aria-label={label}
          aria-valuetext={reading?.spoken ?? `${label} ${grouped(at)} of ${grouped(last)}`}
          min={0}
          max={last}
          step={1}
          value={at}
          onInput={(event) => go(event.currentTarget.valueAsNumber)}
        />
      </span>
      <output class="playback-at">
        {label} <strong>{reading?.shown ?? grouped(at)}</strong>
      </output>
    </div>
  );
}

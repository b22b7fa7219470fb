import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { OnStage } from '../../shared/stage/stage.tsx';
import { DigitWall, type DigitWallProps } from '../views/digit-wall.tsx';
import { TrainButton } from '../views/train-button.tsx';
import { useShifted } from '../views/use-shifted.ts';
import { useWrong, wallWords, wrongOf } from '../views/wrong.ts';
import { filling, isLively, Meanwhile, Share, type StageProps, WallKey } from './parts.tsx';

/** As many as are seen of each kind. */
const about = 240;
const layout = filling(about);
/** Pixels that digits are moved by where the state does not say it. */
const usualShift = 2;

/** The same test digits as they are, and moved by a few pixels. */
export function ShiftedStage({ demo, session }: StageProps) {
  const { shift, moved } = demo.state.value;
  const farthest = moved || shift || usualShift;
  const shifted = useShifted(session, farthest, about);

  const wrong = useWrong(session);
  const movedWrong = useComputed(() => {
    const labels = session.data.value?.testLabels;
    return labels && shifted.value ? wrongOf(shifted.value.predictions, labels) : null;
  });
  const pixels = useComputed(() => session.data.value?.wall ?? null);
  // They come with every answer, always the same: a wall of others would be drawn anew.
  const held = useRef<Uint8Array | null>(null);
  const movedPixels = useComputed(() => {
    const next = shifted.value?.pixels ?? null;
    if (!isSame(next, held.current)) held.current = next;
    return held.current;
  });
  const wall = { layout, isGradual: isLively(demo) };
  return (
    <OnStage says={<WallKey session={session} />} controls={<TrainButton session={session} />}>
      <div class="shifted-stage">
        <Half
          {...{ ...wall, pixels, wrong }}
          label={wallWords(session, wrong.value, about)}
          share={session.moment.value?.accuracy ?? null}
        >
          as they are
        </Half>
        <Half
          {...{ ...wall, pixels: movedPixels, wrong: movedWrong }}
          label={`Moved: ${wallWords(session, movedWrong.value, about)}`}
          share={shifted.value?.accuracy ?? null}
        >
          moved by ≤ {farthest} px
        </Half>
        <Meanwhile demo={demo} session={session} />
      </div>
    </OnStage>
  );
}

interface HalfProps extends DigitWallProps {
  share: number | null;
  children: ComponentChildren;
}

/** One wall, and how many of all such digits are read right. */
function Half({ share, children, ...wall }: HalfProps) {
  return (
    <div class="half">
      <p class="stage-accuracy">
        <Share of={share} />
        <span>{children}</span>
      </p>
      <DigitWall {...wall} />
    </div>
  );
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a?.length === b?.length && (a?.every((value, i) => value === b![i]) ?? true);
}

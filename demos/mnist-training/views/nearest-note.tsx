import { grouped } from '../../../src/grouped.ts';
import type { NearestImage } from '../../../src/training/protocol.ts';
import { fixed } from '../../shared/format.ts';
import { DigitImage } from './digit-image.tsx';

export interface NearestNoteProps {
  /** Null if there is nothing to compare, or nothing to compare with; its place stays. */
  nearest: NearestImage | null;
  /** What the network would read. */
  answer: string | undefined;
}

/** The training image that is most like the drawing, and how far it is: why it is read, or is not. */
export function NearestNote({ nearest, answer }: NearestNoteProps) {
  if (nearest === null) return <div class="nearest" />;
  const { pixels, label, distance, count } = nearest;
  const isStrange = distance > 1;
  const times = `${fixed(distance, 1)} times`;
  return (
    <div class="nearest">
      <DigitImage pixels={pixels} label={`The nearest training image, a ${label}`} />
      <p>
        The nearest of {grouped(count)} training images
        {isStrange
          ? ` is ${times} as far away as 99 of 100 real digits are from theirs. Made to choose, the network would say ${answer}.`
          : `: at ${times} the distance that 99 of 100 real digits keep within.`}
      </p>
    </div>
  );
}

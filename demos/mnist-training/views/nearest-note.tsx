import { widestOfDigits } from '../../../src/datasets/ink-patch.ts';
import { fixed, grouped } from '../../../src/format.ts';
import type { NearestImage } from '../../../src/training/protocol.ts';
import { DigitImage } from './digit-image.tsx';

export interface NearestNoteProps {
  /** Null if there is nothing to compare, or nothing to compare with; its place stays. */
  nearest: NearestImage | null;
  /** Side of the drawing's widest patch of ink, in pixels of what the network sees. */
  patch: number;
  /** What the network would read; empty if nothing is drawn. */
  answer: string;
}

/** What of the training images the drawing is like, and how much: why it is read, or is not. */
export function NearestNote({ nearest, patch, answer }: NearestNoteProps) {
  const isPatch = answer !== '' && patch > widestOfDigits;
  if (!isPatch && nearest === null) return <div class="nearest" />;
  const wouldSay = `Made to choose, the network would say ${answer}.`;
  return (
    <div class="nearest">
      {nearest !== null && (
        <DigitImage
          pixels={nearest.pixels}
          label={`The nearest training image, a ${nearest.label}`}
        />
      )}
      <p>
        {isPatch
          ? `A patch of ${patch} × ${patch} pixels is all ink; in 999 of 1,000 real digits none is wider than ${widestOfDigits}. ${wouldSay}`
          : nearest !== null && distanceWords(nearest, wouldSay)}
      </p>
    </div>
  );
}

function distanceWords({ distance, count }: NearestImage, wouldSay: string): string {
  const images = `The nearest of ${grouped(count)} training images`;
  const times = `${fixed(distance, 1)} times`;
  return distance > 1
    ? `${images} is ${times} as far away as 99 of 100 real digits are from theirs. ${wouldSay}`
    : `${images}: at ${times} the distance that 99 of 100 real digits keep within.`;
}

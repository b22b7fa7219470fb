/** Of all pointers that touch a drawing, the one that draws. */

/** What a pointer's event means for the drawing. */
export type Act =
  /** A stroke begins. */
  | 'begin'
  /** A stroke begins in place of the one that was being drawn. */
  | 'begin anew'
  | 'extend'
  | 'end'
  /** What was being drawn was not meant: it is taken back. */
  | 'take back'
  /** Not of the pointer that draws. */
  | null;

export type PointerLike = Pick<
  PointerEvent,
  'pointerId' | 'pointerType' | 'button' | 'width' | 'height' | 'timeStamp'
>;

/** CSS pixels, about 10 mm: a fingertip touches with less, the ball of a hand with more. */
export const palm = 60;
/** Milliseconds after a pen was near during which what touches is the hand that holds it. */
export const penIsNear = 2000;

export type Hand = ReturnType<typeof createHand>;

/**
 * The pointer that began a stroke draws it; others are not heard until it has ended. A pen goes before
 * fingers, and takes a stroke over that a finger or the hand's edge began.
 */
export function createHand() {
  let holder: number | null = null;
  let isPen = false;
  let penSeen = Number.NEGATIVE_INFINITY;

  const isPalm = ({ pointerType, width, height }: PointerLike) =>
    pointerType === 'touch' && Math.max(width, height) > palm;

  function noticePen({ pointerType, timeStamp }: PointerLike) {
    if (pointerType === 'pen') penSeen = timeStamp;
  }

  return {
    down(event: PointerLike): Act {
      noticePen(event);
      const { pointerId, pointerType, button, timeStamp } = event;
      if (button !== 0 || isPalm(event)) return null;
      if (pointerType === 'touch' && timeStamp - penSeen < penIsNear) return null;
      const isTakenOver = holder !== null && pointerType === 'pen' && !isPen;
      if (holder !== null && !isTakenOver) return null;
      holder = pointerId;
      isPen = pointerType === 'pen';
      return isTakenOver ? 'begin anew' : 'begin';
    },

    move(event: PointerLike): Act {
      noticePen(event);
      if (event.pointerId !== holder) return null;
      if (!isPalm(event)) return 'extend';
      holder = null;
      return 'take back';
    },

    up(event: PointerLike): Act {
      noticePen(event);
      if (event.pointerId !== holder) return null;
      holder = null;
      return 'end';
    },

    /** The system found that a touch was none. */
    cancel(event: PointerLike): Act {
      if (event.pointerId !== holder) return null;
      holder = null;
      return 'take back';
    },

    /** What goes on without a stroke: the pointer that drew is not heard any more. */
    drop() {
      holder = null;
    },
  };
}

import { type Signal, signal } from '@preact/signals';
import type { PlanarPoint } from '../../../src/datasets/planar.ts';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { mostOwnPoints, placed } from '../../../src/lecture/playground/own-points.ts';
import { announce } from '../../shared/announce.tsx';
import type { Session } from '../session.ts';

export const pens = { orange: '● Orange', blue: '■ Blue', erase: '✕ Erase' } as const;
export type PenName = keyof typeof pens;

export interface Pen {
  readonly name: Signal<PenName>;
  /** Why nothing happened, in words; empty if it did. */
  readonly refusal: Signal<string>;
}

export const createPen = (): Pen => ({ name: signal('orange'), refusal: signal('') });

/** A point so near is meant when erasing, in data. */
const grasp = 0.15;

/** What a press of the pen at a place makes of the points, or a sentence why nothing. */
export function pressed(
  own: readonly PlanarPoint[],
  name: PenName,
  x: number,
  y: number,
): readonly PlanarPoint[] | string {
  if (name !== 'erase') {
    if (own.length >= mostOwnPoints) {
      return `${mostOwnPoints} points are the most that a link can hold. Erase some first.`;
    }
    return [...own, placed(x, y, name === 'orange' ? 1 : 0)];
  }
  const distances = own.map(([px, py]) => Math.hypot(px - x, py - y));
  const nearest = distances.indexOf(Math.min(...distances));
  if (nearest < 0 || distances[nearest]! > grasp) return 'There is no point of yours here.';
  return own.filter((_, i) => i !== nearest);
}

/** Presses the pen, tells what happened, and begins the run anew with the points as they now are. */
export function press(
  pen: Pen,
  session: Session,
  { own }: Pick<PlaygroundState, 'own'>,
  { x, y, name = pen.name.peek() }: { x: number; y: number; name?: PenName },
): void {
  const result = pressed(own, name, x, y);
  if (typeof result === 'string') {
    pen.refusal.value = result;
    announce(result);
    return;
  }
  pen.refusal.value = '';
  session.change({ own: result });
  const done = name === 'erase' ? 'Point erased' : `Point set, ${name}`;
  announce(`${done}. ${result.length} of your own.`);
}

import { polyline } from '../../../src/polyline.ts';
import { usePlot } from './context.ts';

export interface CurveProps {
  /** A function of x, or points in data coordinates; a gap where y is not finite. */
  of: ((x: number) => number) | readonly (readonly [number, number])[];
  class?: string;
  /** Samples of a function. */
  samples?: number;
}

/** A curve, cut at the frame. */
export function Curve({ of, class: name = '', samples = 160 }: CurveProps) {
  const { x, y } = usePlot();
  const [from, to] = x.domain;
  const points =
    typeof of === 'function'
      ? Array.from({ length: samples + 1 }, (_, i) => {
          const at = from + ((to - from) * i) / samples;
          return [at, of(at)] as const;
        })
      : of;
  return (
    <path class={`curve ${name}`} d={polyline(points.map(([at, value]) => [x(at), y(value)]))} />
  );
}

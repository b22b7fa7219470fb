import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LinearScale } from '../../../src/scale.ts';

export interface PlotFrame {
  readonly x: LinearScale;
  readonly y: LinearScale;
  /** The drawing, axes included, in its units: CSS pixels, or larger where type is. */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  /** Where a pointer is, in data. */
  locate(event: PointerEvent): { x: number; y: number };
}

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const PlotContext = createContext<PlotFrame | null>(null);

export function usePlot(): PlotFrame {
  const frame = useContext(PlotContext);
  if (frame === null) throw new Error('This stands only in a <Plot>.');
  return frame;
}

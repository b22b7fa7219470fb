import { getStroke } from 'perfect-freehand';

export const tools = ['pen', 'marker'] as const;
export type Tool = (typeof tools)[number];

/** Colours that are told apart on paper and on dark, by those who do not see all colours too. */
export const colours = {
  red: '#e4003a',
  blue: '#2f7fd6',
  yellow: '#f5b800',
  white: '#ffffff',
  black: '#14112b',
} as const;
export type Colour = keyof typeof colours;

/** One stroke on a slide. */
export interface Stroke {
  readonly tool: Tool;
  readonly colour: Colour;
  /** x, y in pixels of the slide, and pressure from 0 to 1; a mouse has none. */
  readonly points: readonly (readonly [x: number, y: number, pressure?: number])[];
}

const size: Readonly<Record<Tool, number>> = { pen: 7, marker: 34 };

/** Attributes of the SVG path that shows a stroke. */
export function pathOf(stroke: Stroke): Readonly<Record<'d' | 'fill' | 'fill-opacity', string>> {
  return {
    d: outlineOf(stroke),
    fill: colours[stroke.colour],
    'fill-opacity': stroke.tool === 'marker' ? '0.4' : '1',
  };
}

function outlineOf({ tool, points }: Stroke): string {
  const hasPressure = points.some(([, , pressure]) => pressure !== undefined);
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x, y, pressure ?? 0.5]),
    {
      size: size[tool],
      thinning: tool === 'pen' && hasPressure ? 0.6 : 0,
      smoothing: 0.5,
      streamline: 0.4,
      simulatePressure: false,
    },
  );
  const [first, ...rest] = outline;
  if (!first) return '';
  const at = (point: readonly number[]) => `${point[0]!.toFixed(1)} ${point[1]!.toFixed(1)}`;
  return `M${at(first)}L${rest.map(at).join(' ')}Z`;
}

/** Index of the topmost stroke within reach of a point, or −1. */
export function strokeAt(strokes: readonly Stroke[], x: number, y: number): number {
  return strokes.findLastIndex(({ tool, points }) =>
    points.some(([px, py]) => Math.hypot(px - x, py - y) < size[tool] / 2 + 10),
  );
}

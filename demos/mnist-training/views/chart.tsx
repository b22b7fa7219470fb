import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import './any-locale.ts';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { css, palette } from '../../shared/palette.ts';
import type { Curve, Tick } from '../logic/curves.ts';

export interface ChartProps {
  /** What is drawn upwards, as its title says. */
  title: string;
  /** Drawn again when these are others. */
  curves: readonly Curve[];
  ticks: readonly Tick[];
  /** Epochs shown. */
  epochs: number;
  /** Lowest and highest place on the axis. */
  range: readonly [low: number, high: number];
  /** Published results to compare with, as lines across. */
  marks?: readonly number[];
  /** The epoch looked at. */
  cursor: number | null;
  band?: { xs: number[]; low: number[]; high: number[] } | null;
  onPick?: (epoch: number) => void;
  label: string;
}

/** Curves over epochs, drawn by uPlot as they grow. */
export function Chart(props: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const shape = props.curves.map(({ role, label }) => `${role} ${label}`).join('|');

  useSignalEffect(() => {
    void palette.value;
    make();
  });
  useEffect(make, [shape, props.band === null || props.band === undefined]);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      // It may just have been taken off the page.
      if (host.current === null) return;
      const { clientWidth: width, clientHeight: height } = host.current;
      if (width > 0 && height > 0) plot.current?.setSize({ width, height });
    });
    watch.observe(host.current!);
    return () => {
      watch.disconnect();
      plot.current?.destroy();
    };
  }, []);
  // In the same frame as the figures beside it: in the next one, every report would be painted twice.
  useLayoutEffect(() => {
    const data = dataOf(latest.current);
    // Another set of curves is about to be drawn anew.
    if (plot.current?.series.length === data.length) plot.current.setData(data, true);
  }, [props.curves, props.band, props.epochs, props.cursor, `${props.range} ${props.marks}`]);

  function make() {
    if (host.current === null) return;
    plot.current?.destroy();
    const made = new uPlot(optionsOf(latest, host.current), dataOf(latest.current), host.current);
    // For the mouse alone: the scrubber goes to the same moments by keys.
    made.over.addEventListener('click', ({ offsetX }) => {
      latest.current.onPick?.(made.posToVal(offsetX, 'x'));
    });
    plot.current = made;
  }

  return (
    <figure class="chart">
      <figcaption>{props.title}</figcaption>
      <div ref={host} class="chart-canvas" role="img" aria-label={props.label} />
    </figure>
  );
}

function dataOf({ curves, band }: ChartProps): uPlot.AlignedData {
  const tables: uPlot.AlignedData[] = curves.map(({ xs, ys }) => [xs, ys]);
  if (band) tables.push([band.xs, band.high, band.low]);
  const filled = tables.map(
    (table): uPlot.AlignedData =>
      table[0].length > 0 ? table : [[0], ...table.slice(1).map(() => [null])],
  );
  return filled.length === 1 ? filled[0]! : uPlot.join(filled);
}

function optionsOf(latest: { current: ChartProps }, host: HTMLElement): uPlot.Options {
  const colours = palette.peek();
  const fonts = getComputedStyle(host);
  // uPlot scales a font to the screen's pixels only if its size is whole.
  const font = `${Math.round(Number.parseFloat(fonts.fontSize))}px ${fonts.fontFamily}`;
  const { curves, band } = latest.current;
  const looks = {
    main: { stroke: css(colours.accent), width: 3 },
    rival: { stroke: css(colours.positive), width: 2, dash: [8, 4] },
    seed: { stroke: css(colours.accent, 0.55), width: 1 },
    test: { stroke: css(colours.ink), width: 2, dash: [3, 3] },
    ghost: { stroke: css(colours['ink-soft'], 0.7), width: 1.5, dash: [2, 4] },
    recorded: { stroke: css(colours.good), width: 2 },
  };
  const axis = { stroke: css(colours['ink-soft']), font, ticks: { show: false } };
  const grid = { stroke: css(colours.line, 0.6), width: 1 };
  const edge = { stroke: 'transparent', width: 1, points: { show: false } };
  return {
    width: Math.max(host.clientWidth, 50),
    height: Math.max(host.clientHeight, 50),
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 10, 0, 0],
    scales: {
      x: { time: false, range: () => [0, latest.current.epochs] },
      y: { range: () => [...latest.current.range] },
    },
    axes: [
      {
        ...axis,
        size: 22,
        gap: 2,
        grid: { show: false },
        values: (_, splits) => splits.map(wholeOnly),
      },
      {
        ...axis,
        size: 46,
        gap: 4,
        grid,
        splits: () => {
          const [low, high] = latest.current.range;
          return latest.current.ticks.map(({ at }) => at).filter((at) => at >= low && at <= high);
        },
        values: (_, splits) =>
          splits.map((at) => latest.current.ticks.find((tick) => tick.at === at)?.label ?? ''),
        filter: (plot, splits) => withoutCollisions(plot, splits),
      },
    ],
    series: [
      {},
      ...curves.map(({ role, label }) => ({
        label,
        ...looks[role],
        spanGaps: true,
        points: { show: false },
      })),
      ...(band ? [edge, edge] : []),
    ],
    ...(band
      ? {
          bands: [
            {
              series: [curves.length + 1, curves.length + 2] as [number, number],
              fill: css(colours.accent, 0.2),
            },
          ],
        }
      : {}),
    hooks: { draw: [(plot) => drawMarks(plot, latest.current)] },
  };
}

const wholeOnly = (value: number) => (Number.isInteger(value) ? String(value) : '');

/** Labels that would touch the one below are left out. */
function withoutCollisions(plot: uPlot, splits: number[]): (number | null)[] {
  const nearest = 18;
  let below = Number.POSITIVE_INFINITY;
  return splits.map((at) => {
    const y = plot.valToPos(at, 'y');
    if (below - y < nearest) return null;
    below = y;
    return at;
  });
}

function drawMarks(plot: uPlot, { marks = [], cursor }: ChartProps) {
  const { ctx, bbox } = plot;
  const colours = palette.peek();
  ctx.save();
  ctx.lineWidth = devicePixelRatio;
  for (const at of marks) {
    const y = plot.valToPos(at, 'y', true);
    if (y < bbox.top || y > bbox.top + bbox.height) continue;
    line(ctx, bbox.left, y, bbox.left + bbox.width, y, css(colours.good), [6, 4]);
  }
  if (cursor !== null) {
    const x = plot.valToPos(cursor, 'x', true);
    line(ctx, x, bbox.top, x, bbox.top + bbox.height, css(colours.ink), []);
  }
  ctx.restore();
}

function line(
  ctx: CanvasRenderingContext2D,
  ...[x1, y1, x2, y2, colour, dash]: [number, number, number, number, string, number[]]
) {
  ctx.strokeStyle = colour;
  ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { linearScale } from '../../../src/scale.ts';
import { type Margin, PlotContext, type PlotFrame } from './context.ts';

export interface PlotProps {
  /** What the plot shows, in a few words: its name for screen readers. */
  label: string;
  /** The same picture in sentences, kept up to date. */
  description: string;
  x: readonly [number, number];
  y: readonly [number, number];
  /** One unit of x is as long as one unit of y. */
  square?: boolean;
  margin?: Margin;
  children: ComponentChildren;
  class?: string;
}

const defaultMargin: Margin = { top: 12, right: 16, bottom: 40, left: 48 };

/** Pixels of type for which margins and marks are made: that of a small slide. With larger type a plot grows as a whole. */
const roomyType = 17;

/** A drawing in data coordinates that fills its box; what stands in it asks `usePlot()`. */
export function Plot(props: PlotProps) {
  const { margin = defaultMargin } = props;
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const clip = useId();
  const descriptionId = useId();
  const size = useSize(box);

  const inner = {
    width: Math.max(1, size.width - margin.left - margin.right),
    height: Math.max(1, size.height - margin.top - margin.bottom),
  };
  const [xDomain, yDomain] = props.square
    ? squared(props.x, props.y, inner.width / inner.height)
    : [props.x, props.y];
  const x = linearScale(xDomain, [margin.left, margin.left + inner.width]);
  const y = linearScale(yDomain, [margin.top + inner.height, margin.top]);
  const frame: PlotFrame = {
    ...{ x, y, margin, width: size.width, height: size.height },
    locate(event) {
      const at = svg.current!.getBoundingClientRect();
      return {
        x: x.invert((event.clientX - at.left) / size.scale),
        y: y.invert((event.clientY - at.top) / size.scale),
      };
    },
  };

  return (
    <div ref={box} class={`plot ${props.class ?? ''}`}>
      {size.width > 0 && (
        <svg
          ref={svg}
          width={size.width * size.scale}
          height={size.height * size.scale}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="group"
          aria-label={props.label}
          aria-describedby={descriptionId}
          style={{ '--clip': `url(#${clip})`, '--plot-scale': size.scale }}
        >
          <clipPath id={clip}>
            <rect x={margin.left} y={margin.top} width={inner.width} height={inner.height} />
          </clipPath>
          <PlotContext.Provider value={frame}>{props.children}</PlotContext.Provider>
        </svg>
      )}
      <p id={descriptionId} class="visually-hidden">
        {props.description}
      </p>
    </div>
  );
}

interface Size {
  /** What there is to draw on, in units of the drawing. */
  width: number;
  height: number;
  /** CSS pixels per unit. */
  scale: number;
}

function useSize(box: { current: HTMLElement | null }): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0, scale: 1 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const type = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const scale = Math.max(1, type / roomyType);
      const width = element.clientWidth / scale;
      const height = element.clientHeight / scale;
      setSize((last) =>
        last.width === width && last.height === height ? last : { width, height, scale },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}

type Domain = readonly [number, number];

/** Widens one of two domains so that both have the same pixels per unit. */
function squared(x: Domain, y: Domain, aspect: number): [Domain, Domain] {
  const width = x[1] - x[0];
  const height = y[1] - y[0];
  if (width / height < aspect) return [widened(x, height * aspect), y];
  return [x, widened(y, width / aspect)];
}

function widened([from, to]: Domain, length: number): Domain {
  const middle = (from + to) / 2;
  return [middle - length / 2, middle + length / 2];
}

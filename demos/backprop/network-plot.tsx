import type { ComponentChildren } from 'preact';
import { fixed, plain } from '../../src/format.ts';
import type { Backward, Forward, Network } from '../../src/lecture/backprop/network.ts';
import { endsOf, isKnown, isNext, type Step, steps } from '../../src/lecture/backprop/steps.ts';
import { Plot, Sub, usePlot } from '../shared/plot/index.ts';

interface NetworkPlotProps {
  network: Network;
  pass: Forward;
  back: Backward;
  /** Everything up to this step is known and shown. */
  at: number;
  /** An exercise: no step is highlighted, no gradient shown, and these δ stay blank, as in `a₁`. */
  blank?: readonly string[];
  /** Whether a question mark stands where the next step brings a number. */
  asks?: boolean;
  description: string;
}

const columns = { input: 0.1, hidden: 0.48, output: 0.87 } as const;
/** Pixels below which nodes and words are smaller. */
const narrow = 440;
const rows = [0.78, 0.28] as const;
const subscripts = ['₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈'];

/** The network: what is known by now stands at its nodes and edges, what is worked out is highlighted. */
export function NetworkPlot(props: NetworkPlotProps) {
  const { network, pass, back, at, blank, asks = false, description } = props;
  const step: Step = blank ? { kind: 'start' } : steps[at]!;
  const isAsked = (wanted: Step) => asks && isNext(at, wanted);
  const units = [0, 1];
  return (
    <Plot
      class="network-plot"
      label="The network"
      description={description}
      x={[0, 1]}
      y={[0, 1]}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
    >
      {network.w.map((w, edge) => (
        <Edge
          key={edge}
          edge={edge}
          weight={w}
          gradient={gradientText(edge)}
          look={edgeLook(step, edge)}
          isAsked={isAsked({ kind: 'weight', edge })}
        />
      ))}
      {units.map((unit) => (
        <Neuron key={unit} x={columns.input} unit={unit} name="x" value={plain(network.x[unit]!)} />
      ))}
      {units.map((unit) => {
        const known = isKnown(at, { kind: 'hidden', unit });
        return (
          <Neuron
            key={unit}
            x={columns.hidden}
            unit={unit}
            name="h"
            value={known ? fixed(pass.hidden[unit]!, 4) : '?'}
            delta={deltaText({ kind: 'hidden-delta', unit }, back.hiddenDeltas[unit]!)}
            active={(step.kind === 'hidden' || step.kind === 'hidden-delta') && step.unit === unit}
            isAsked={isAsked({ kind: 'hidden', unit }) || isAsked({ kind: 'hidden-delta', unit })}
          />
        );
      })}
      {units.map((unit) => {
        const known = isKnown(at, { kind: 'output', unit });
        return (
          <Neuron
            key={unit}
            x={columns.output}
            unit={unit}
            name="a"
            value={known ? fixed(pass.output[unit]!, 4) : '?'}
            delta={deltaText({ kind: 'output-delta', unit }, back.outputDeltas[unit]!)}
            target={network.y[unit]!}
            active={(step.kind === 'output' || step.kind === 'output-delta') && step.unit === unit}
            isAsked={isAsked({ kind: 'output', unit }) || isAsked({ kind: 'output-delta', unit })}
          />
        );
      })}
      <Bias x={(columns.input + columns.hidden) / 2} layer={1} value={network.b[0]!} />
      <Bias x={(columns.hidden + columns.output) / 2} layer={2} value={network.b[1]!} />
    </Plot>
  );

  function deltaText(wanted: UnitStep, value: number): string | null {
    if (isAsked(wanted)) return 'δ ?';
    if (!isKnown(at, wanted)) return null;
    const name = `${wanted.kind === 'hidden-delta' ? 'h' : 'a'}${subscripts[wanted.unit]}`;
    return blank?.includes(name) ? 'δ ?' : `δ ${fixed(value, 4)}`;
  }

  function gradientText(edge: number): string | null {
    const wanted: Step = { kind: 'weight', edge };
    if (isAsked(wanted)) return '∂ ?';
    return !blank && isKnown(at, wanted) ? `∂ ${fixed(back.weights[edge]!, 4)}` : null;
  }
}

type UnitStep = Extract<Step, { unit: number }>;

type EdgeLook = 'forward' | 'backward' | 'active' | '';

/** How an edge takes part in a step. */
function edgeLook(step: Step, edge: number): EdgeLook {
  const { layer, from, to } = endsOf(edge);
  if (step.kind === 'weight') return step.edge === edge ? 'active' : '';
  if (step.kind === 'hidden' || step.kind === 'output') {
    return step.kind === layer && step.unit === to ? 'forward' : '';
  }
  return step.kind === 'hidden-delta' && layer === 'output' && step.unit === from ? 'backward' : '';
}

interface EdgeProps {
  edge: number;
  weight: number;
  gradient: string | null;
  look: EdgeLook;
  isAsked: boolean;
}

function Edge({ edge, weight, gradient, look, isAsked }: EdgeProps) {
  const { x, y, width } = usePlot();
  const { layer, from, to } = endsOf(edge);
  const left = layer === 'hidden' ? columns.input : columns.hidden;
  const right = layer === 'hidden' ? columns.hidden : columns.output;
  const start = { x: x(left), y: y(rows[from]!) };
  const end = { x: x(right), y: y(rows[to]!) };
  // Edges that cross carry their words before they do.
  const share = from === to ? 0.5 : width < narrow ? 0.37 : 0.3;
  const middle = {
    x: start.x + (end.x - start.x) * share,
    y: start.y + (end.y - start.y) * share,
  };
  return (
    <g
      class={`edge ${width < narrow ? 'small' : ''} ${weight < 0 ? 'negative' : 'positive'} ${look} ${isAsked ? 'asked' : ''}`}
    >
      <line
        x1={start.x}
        y1={start.y}
        x2={end.x}
        y2={end.y}
        stroke-width={1.5 + 2 * Math.min(2, Math.abs(weight))}
      />
      <Words x={middle.x} y={middle.y - 8}>
        <Sub of="w" index={edge + 1} follows={` ${fixed(weight, 2)}`} />
      </Words>
      {gradient !== null && (
        <Words class="gradient" x={middle.x} y={middle.y + 14}>
          {gradient}
        </Words>
      )}
    </g>
  );
}

interface NeuronProps {
  x: number;
  unit: number;
  name: string;
  value: string;
  delta?: string | null;
  target?: number;
  active?: boolean;
  isAsked?: boolean;
}

function Neuron(props: NeuronProps): ComponentChildren {
  const { unit, name, value, delta, target, active, isAsked } = props;
  const { x, y, width } = usePlot();
  const isSmall = width < narrow;
  return (
    <g
      class={`neuron ${isSmall ? 'small' : ''} ${active ? 'active' : ''} ${isAsked ? 'asked' : ''}`}
      transform={`translate(${x(props.x)} ${y(rows[unit]!)})`}
    >
      {name === 'x' ? (
        // Data, not a neuron: it computes nothing, and it is never to blame.
        <rect
          x={isSmall ? -26 : -33}
          y={isSmall ? -22 : -26}
          width={isSmall ? 52 : 66}
          height={isSmall ? 44 : 52}
          rx={8}
        />
      ) : (
        <circle r={isSmall ? 26 : 33} />
      )}
      <text class="neuron-name" y={-8} text-anchor="middle">
        <Sub of={name} index={unit + 1} />
      </text>
      <text y={11} text-anchor="middle">
        {value}
      </text>
      {delta && (
        <Words
          class="delta"
          x={isSmall ? 26 : 0}
          y={isSmall ? 42 : 51}
          anchor={isSmall ? 'end' : 'middle'}
        >
          {delta}
        </Words>
      )}
      {target !== undefined && (
        <Words class="target" x={0} y={isSmall ? -33 : -41}>
          <Sub of="y" index={unit + 1} follows={` = ${plain(target)}`} />
        </Words>
      )}
    </g>
  );
}

function Bias({ x: at, layer, value }: { x: number; layer: number; value: number }) {
  const { x, y } = usePlot();
  return (
    <Words class="bias" x={x(at)} y={y(0.045)}>
      <Sub of="b" index={layer} follows={` = ${fixed(value, 2)}`} />
    </Words>
  );
}

interface WordsProps {
  class?: string;
  x: number;
  y: number;
  anchor?: 'middle' | 'end';
  children: ComponentChildren;
}

/** Words that stay readable over lines. Their halo is a text of its own: Firefox lays an index's over the letter. */
function Words({ class: name = '', anchor = 'middle', children, ...place }: WordsProps) {
  return (
    <>
      <text class={`halo ${name}`} text-anchor={anchor} {...place}>
        {children}
      </text>
      <text class={name} text-anchor={anchor} {...place}>
        {children}
      </text>
    </>
  );
}

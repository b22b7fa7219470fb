import type { ComponentChildren } from 'preact';
import { fixed, plain } from '../../src/format.ts';
import {
  type Backward,
  type Forward,
  forward,
  type Network,
  update,
} from '../../src/lecture/backprop/network.ts';
import { endsOf, type Step } from '../../src/lecture/backprop/steps.ts';
import { tex } from '../shared/formula/tex.tsx';
import { factor as f, written as n } from './numbers.ts';

export interface StepCardProps {
  step: Step;
  network: Network;
  pass: Forward;
  back: Backward;
  learningRate: number;
}

export interface FlowProps {
  /** ∂C with respect to what lies behind. */
  back: number;
  backName: string;
  local: number;
  localName: string;
  result: number;
  resultName: string;
}

interface Content {
  title: string;
  rule?: ComponentChildren;
  flow?: FlowProps;
  lines: ComponentChildren[];
}

const sub = ['₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈'];

export function contentOf(props: StepCardProps): Content {
  const { step, pass } = props;
  switch (step.kind) {
    case 'start':
      return {
        title: 'One sample, ten parameters',
        rule: tex`a = \sigma(z),\quad C = \tfrac12 \sum (y - a)^2`,
        lines: ['Step forward: each neuron adds up and squashes. Then the error walks back.'],
      };
    case 'hidden':
    case 'output':
      return activation(step.kind === 'hidden', step.unit, props);
    case 'cost':
      return {
        title: 'The cost',
        rule: tex`C = \tfrac12 (y_1 - a_1)^2 + \tfrac12 (y_2 - a_2)^2`,
        lines: [tex`C = ${fixed(pass.cost, 9)}`, 'Now back: how does C change with each weight?'],
      };
    case 'output-delta':
      return outputDelta(step.unit, props);
    case 'weight':
      return weightGradient(step.edge, props);
    case 'hidden-delta':
      return hiddenDelta(step.unit, props);
    case 'biases':
      return biasGradients(props);
    case 'update':
      return descent(props);
  }
}

function activation(
  isHidden: boolean,
  unit: number,
  { network: { x, w, b }, pass }: StepCardProps,
): Content {
  const inputs = isHidden ? x : pass.hidden;
  const z = (isHidden ? pass.hiddenZ : pass.outputZ)[unit]!;
  const a = (isHidden ? pass.hidden : pass.output)[unit]!;
  const first = (isHidden ? 0 : 4) + 2 * unit;
  const name = `${isHidden ? 'h' : 'a'}${sub[unit]}`;
  return {
    title: `Forward: ${name}`,
    rule: isHidden
      ? tex`z = \sum w\,x + b,\quad h = \sigma(z)`
      : tex`z = \sum w\,h + b,\quad a = \sigma(z)`,
    lines: [
      tex`z = ${f(w[first]!)} \cdot ${f(inputs[0]!)} + ${f(w[first + 1]!)} \cdot ${f(inputs[1]!)} + ${f(b[isHidden ? 0 : 1]!)} = ${n(z)}`,
      isHidden ? tex`h = \sigma(${n(z)}) = ${n(a)}` : tex`a = \sigma(${n(z)}) = ${n(a)}`,
    ],
  };
}

function outputDelta(unit: number, { network: { y }, pass, back }: StepCardProps): Content {
  const a = pass.output[unit]!;
  return {
    title: `Back: δ of a${sub[unit]}`,
    rule: tex`\delta = \frac{\partial C}{\partial a} \cdot \sigma'(z) = (a - y) \cdot a\,(1 - a)`,
    flow: {
      back: back.outputErrors[unit]!,
      backName: `${n(a)} − ${plain(y[unit]!)}`,
      local: back.outputSlopes[unit]!,
      localName: `${n(a)} · ${n(1 - a)}`,
      result: back.outputDeltas[unit]!,
      resultName: `δ of a${sub[unit]}`,
    },
    lines: [],
  };
}

function weightGradient(edge: number, { network: { x }, pass, back }: StepCardProps): Content {
  const { layer, from, to } = endsOf(edge);
  const isOutput = layer === 'output';
  const delta = (isOutput ? back.outputDeltas : back.hiddenDeltas)[to]!;
  const input = (isOutput ? pass.hidden : x)[from]!;
  const toName = `${isOutput ? 'a' : 'h'}${sub[to]}`;
  const fromName = `${isOutput ? 'h' : 'x'}${sub[from]}`;
  return {
    title: `Back: the edge w${sub[edge]}`,
    rule: isOutput
      ? tex`\frac{\partial C}{\partial w} = \delta \cdot \frac{\partial z}{\partial w} = \delta \cdot h`
      : tex`\frac{\partial C}{\partial w} = \delta \cdot \frac{\partial z}{\partial w} = \delta \cdot x`,
    flow: {
      back: delta,
      backName: `δ of ${toName}`,
      local: input,
      localName: fromName,
      result: back.weights[edge]!,
      resultName: `∂C/∂w${sub[edge]}`,
    },
    lines: [],
  };
}

function hiddenDelta(unit: number, { network: { w }, pass, back }: StepCardProps): Content {
  const [first = 0, second = 0] = [w[4 + unit], w[6 + unit]];
  const [delta1 = 0, delta2 = 0] = back.outputDeltas;
  const h = pass.hidden[unit]!;
  return {
    title: `Back: δ of h${sub[unit]}`,
    rule: tex`\delta = \left(\sum w\,\delta\right) \sigma'(z)`,
    flow: {
      back: back.flows[unit]!,
      backName: 'Σ w δ',
      local: back.hiddenSlopes[unit]!,
      localName: `${n(h)} · ${n(1 - h)}`,
      result: back.hiddenDeltas[unit]!,
      resultName: `δ of h${sub[unit]}`,
    },
    lines: [
      tex`\sum w\,\delta = ${f(first)} \cdot ${f(delta1)} + ${f(second)} \cdot ${f(delta2)} = ${n(back.flows[unit]!)}`,
    ],
  };
}

function biasGradients({ back }: StepCardProps): Content {
  return {
    title: 'Back: the biases',
    rule: tex`\frac{\partial C}{\partial b} = \delta_1 + \delta_2`,
    lines: [
      tex`\frac{\partial C}{\partial b_1} = ${f(back.hiddenDeltas[0]!)} + ${f(back.hiddenDeltas[1]!)} = ${fixed(back.biases[0]!, 6)}`,
      tex`\frac{\partial C}{\partial b_2} = ${f(back.outputDeltas[0]!)} + ${f(back.outputDeltas[1]!)} = ${fixed(back.biases[1]!, 6)}`,
    ],
  };
}

function descent({ network, pass, back, learningRate }: StepCardProps): Content {
  const next = update(network, back, learningRate);
  return {
    title: 'One step downhill',
    rule: tex`w \leftarrow w - \eta\,\frac{\partial C}{\partial w}`,
    lines: [
      tex`w_5 \leftarrow ${n(network.w[4]!)} - ${plain(learningRate)} \cdot ${f(back.weights[4]!)} = ${fixed(next.w[4]!, 8)}`,
      <>
        {tex`C`} falls from {fixed(pass.cost, 6)} to{' '}
        <strong>{fixed(forward({ ...network, ...next }).cost, 6)}</strong>.
      </>,
    ],
  };
}

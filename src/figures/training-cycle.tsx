import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

interface CycleState {
  /** The step to put forward, 1 to 4; 0 for none. */
  step: number;
}

const steps = [
  { name: 'Forward', says: 'compute the output', at: [240, 100] },
  { name: 'Cost', says: 'how wrong is it?', at: [860, 100] },
  { name: 'Backward', says: 'whose fault, and how much?', at: [860, 340] },
  { name: 'Update', says: 'nudge weights and biases', at: [240, 340] },
] as const;

/** From each step to the next. */
const arrows = [
  { from: [450, 100], to: [650, 100] },
  { from: [860, 178], to: [860, 262] },
  { from: [650, 340], to: [450, 340] },
  { from: [240, 262], to: [240, 178] },
] as const;

/** The four steps that are repeated for every mini-batch. */
export const trainingCycle = figure(
  urlState<CycleState>({ step: number({ min: 0, max: 4, decimals: 0 }) }, { step: 0 }),
  ({ step }) => (
    <Picture
      width={1100}
      height={440}
      title="The four steps of training"
      description="A circle of four steps: forward pass, cost, backward pass, update, and again with the next mini-batch."
    >
      {steps.map((each, i) => (
        <Step key={each.name} step={each} place={i + 1} active={step === i + 1} />
      ))}
      {arrows.map(({ from, to }) => (
        <Arrow key={String(from)} from={from} to={to} tone="accent" width={strokes.thick} />
      ))}
      <Label x={550} y={205} text="next" tone="soft" />
      <Label x={550} y={235} text="mini-batch" tone="soft" />
    </Picture>
  ),
);

interface StepProps {
  step: (typeof steps)[number];
  /** Counted from 1. */
  place: number;
  active: boolean;
}

function Step({ step: { name, says, at }, place, active }: StepProps) {
  return (
    <g>
      <rect
        x={at[0] - 200}
        y={at[1] - 70}
        width={400}
        height={140}
        rx={20}
        fill={active ? tones.accent : tones.surface}
        stroke={active ? tones.accent : tones.line}
        stroke-width={strokes.medium}
      />
      <circle cx={at[0] - 142} cy={at[1]} r={32} fill={active ? tones.onAccent : tones.accent} />
      <Label
        x={at[0] - 142}
        y={at[1]}
        text={String(place)}
        size="large"
        bold
        tone={active ? 'accent' : 'onAccent'}
      />
      <Label
        x={at[0] - 92}
        y={at[1] - 18}
        text={name}
        size="large"
        anchor="start"
        bold
        tone={active ? 'onAccent' : 'ink'}
      />
      <Label
        x={at[0] - 92}
        y={at[1] + 22}
        text={says}
        size="small"
        anchor="start"
        tone={active ? 'onAccent' : 'soft'}
      />
    </g>
  );
}

import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Box, Node } from './primitives/node.tsx';
import { Picture } from './primitives/picture.tsx';
import { strokes } from './primitives/strokes.ts';

interface RecurrentState {
  steps: number;
}

/** A recurrent cell, folded and unrolled over time: the same weights at every step. */
export const recurrent = figure(
  urlState<RecurrentState>({ steps: number({ min: 2, max: 5, decimals: 0 }) }, { steps: 4 }),
  ({ steps }) => {
    const room = 740 / steps;
    const x = (i: number) => 360 + (i + 0.5) * room;
    return (
      <Picture
        width={1100}
        height={420}
        title="A recurrent cell, unrolled"
        description={`A cell reads one input at a time and hands its state to itself; unrolled it is a chain of ${steps} copies with the same weights.`}
      >
        <Node at={[130, 350]} text="x_t" />
        <Box x={70} y={165} width={120} height={90} text="cell" tone="accent" />
        <Node at={[130, 62]} text="a_t" tone="accent" />
        <Arrow from={[130, 350]} to={[130, 255]} gaps={[36, 4]} />
        <Arrow from={[130, 165]} to={[130, 62]} gaps={[2, 38]} />
        <path
          d="M192 190C268 150 268 270 204 236"
          fill="none"
          stroke="var(--positive)"
          stroke-width={strokes.thick}
        />
        <Arrow from={[222, 244]} to={[194, 232]} tone="positive" width={strokes.thick} />
        <Label x={300} y={210} text="=" size={44} tone="soft" />
        {Array.from({ length: steps }, (_, i) => (
          <g key={x(i)}>
            <Node at={[x(i), 350]} text={`x_${i + 1}`} />
            <Box x={x(i) - 55} y={165} width={110} height={90} text="cell" tone="accent" />
            <Node at={[x(i), 62]} text={`a_${i + 1}`} tone="accent" />
            <Arrow from={[x(i), 350]} to={[x(i), 255]} gaps={[36, 4]} />
            <Arrow from={[x(i), 165]} to={[x(i), 62]} gaps={[2, 38]} />
            {i + 1 < steps && (
              <g>
                <Arrow
                  from={[x(i) + 57, 210]}
                  to={[x(i + 1) - 59, 210]}
                  tone="positive"
                  width={strokes.thick}
                />
                <Label x={(x(i) + x(i + 1)) / 2} y={184} text={`h_${i + 1}`} tone="positiveInk" />
              </g>
            )}
          </g>
        ))}
      </Picture>
    );
  },
);

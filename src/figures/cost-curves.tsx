import { flag, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, plotFrame, sample } from './primitives/plot.tsx';

interface CostCurvesState {
  /** Show cross-entropy beside the quadratic cost. */
  both: boolean;
}

/** What one output a costs when it should be 1. */
export const costCurves = figure(
  urlState<CostCurvesState>({ both: flag }, { both: true }),
  ({ both }) => {
    const frame = plotFrame({ left: 60, top: 50, width: 450, height: 300, x: [0, 1], y: [0, 4] });
    return (
      <Picture
        width={540}
        height={420}
        title={
          both ? 'Quadratic cost and cross-entropy of one output' : 'Quadratic cost of one output'
        }
        description={`The target is 1. The quadratic cost falls from one half at a = 0 to 0 at a = 1${both ? '; cross-entropy, minus the logarithm of a, grows without bound towards a = 0' : ''}.`}
      >
        <Axes
          frame={frame}
          xTicks={[0, 0.5, 1]}
          yTicks={[0, 1, 2, 3, 4]}
          xLabel="output a, target 1"
          yLabel="cost"
        />
        <Curve frame={frame} points={sample((a) => (a - 1) ** 2 / 2, 0, 1)} tone="negative" />
        <Label x={90} y={frame.y(0.85)} text="quadratic" anchor="start" tone="negativeInk" bold />
        {both && (
          <Curve
            frame={frame}
            points={sample((a) => -Math.log(a), Math.exp(-4), 1)}
            tone="positive"
          />
        )}
        {both && (
          <Label
            x={130}
            y={frame.y(2.6)}
            text="cross-entropy"
            anchor="start"
            tone="positiveInk"
            bold
          />
        )}
      </Picture>
    );
  },
);

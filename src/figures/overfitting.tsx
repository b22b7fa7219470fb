import { fixed } from '../format.ts';
import { lowestLossEpoch, overfittingRun } from '../recorded-runs/overfitting.ts';
import { urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import type { Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, plotFrame } from './primitives/plot.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

/** A recorded run on few images: the cost it trains on falls for ever, the cost on validation images turns. */
export const overfitting = figure(urlState<object>({}, {}), () => {
  const { epochs, trainImages, validationImages, settings } = overfittingRun;
  const frame = plotFrame({
    left: 70,
    top: 50,
    width: 800,
    height: 290,
    x: [0, epochs.length],
    y: [0, 1],
  });
  const train = epochs.map(({ trainLoss }, i): Point => [i + 1, Math.min(1, trainLoss)]);
  const held = epochs.map(({ loss }, i): Point => [i + 1, Math.min(1, loss)]);
  const [bestX, bestY] = [frame.x(lowestLossEpoch), frame.y(held[lowestLossEpoch - 1]![1])];
  return (
    <Picture
      width={1100}
      height={420}
      title="Cost on training images and on validation images"
      description={`A ${settings.layers.join('-')} network trained on ${trainImages} images of ${overfittingRun.dataset}: after ${epochs.length} epochs its training cost is ${fixed(train.at(-1)![1], 4)}; the cost on ${validationImages} validation images is lowest after epoch ${lowestLossEpoch} and ${fixed(held.at(-1)![1], 3)} at the end.`}
    >
      <Axes
        frame={frame}
        xTicks={[0, 20, 40, 60]}
        yTicks={[0, 0.5, 1]}
        xLabel="epoch"
        yLabel="cross-entropy"
      />
      <path
        d={`M${bestX} ${frame.top}V${frame.top + frame.height}`}
        stroke={tones.soft}
        stroke-width={strokes.medium}
        stroke-dasharray="6 6"
      />
      <Curve frame={frame} points={train} tone="accent" />
      <Curve frame={frame} points={held} tone="bad" />
      <circle cx={bestX} cy={bestY} r={9} fill={tones.bad} stroke={tones.paper} stroke-width={3} />
      <Label
        x={bestX + 14}
        y={frame.top + 16}
        text={`lowest: epoch ${lowestLossEpoch}`}
        size="small"
        anchor="start"
        tone="soft"
      />
      <Label
        x={890}
        y={frame.y(held.at(-1)![1])}
        text="validation"
        anchor="start"
        tone="badInk"
        bold
      />
      <Label x={890} y={frame.y(0.02)} text="training" anchor="start" tone="accent" bold />
    </Picture>
  );
});

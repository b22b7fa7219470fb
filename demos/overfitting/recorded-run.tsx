import { fixed, grouped } from '../../src/format.ts';
import { lowestLossEpoch, overfittingRun } from '../../src/recorded-runs/overfitting.ts';
import { Axes, Curve, Plot, usePlot } from '../shared/plot/index.ts';
import { EpochName } from './epoch-name.tsx';

const { epochs, settings, trainImages, validationImages, dataset } = overfittingRun;
const last = epochs.at(-1)!;
const best = epochs[lowestLossEpoch - 1]!;
const percent = (accuracy: number) => `${fixed(100 * accuracy, 1)} %`;

/** The same on real images with right labels, recorded once: there the cost tells, not the accuracy. */
export function RecordedRun() {
  const words = `After epoch ${lowestLossEpoch} the cost on the other images is lowest, ${fixed(best.loss, 3)}; at the end it is ${fixed(last.loss, 3)}, while the training cost has fallen to ${fixed(last.trainLoss, 4)}.`;
  return (
    <section class="recorded card" aria-label="A recorded run">
      <div>
        <h2>Without wrong labels</h2>
        <p>
          Recorded on {dataset}: a {settings.layers.join('-')} network, {grouped(trainImages)}{' '}
          images to train on, {grouped(validationImages)} others to check. {words}
        </p>
        <p class="soft">
          The accuracy hardly tells: {percent(best.accuracy)} at that epoch,{' '}
          {percent(last.accuracy)} at the end. The network is not wrong more often, but surer of
          itself when it is.
        </p>
      </div>
      <Plot
        class="recorded-plot"
        label="Recorded curves of cost"
        description={words}
        x={[0, epochs.length]}
        y={[0, 1]}
        margin={{ top: 22, right: 94, bottom: 28, left: 44 }}
      >
        <Axes x="" y="" />
        <EpochName />
        <Lines />
      </Plot>
    </section>
  );
}

function Lines() {
  const { x, y } = usePlot();
  const at = epochs.length;
  return (
    <g aria-hidden="true">
      <text class="plot-name" x={6} y={12}>
        cost in nats
      </text>
      <g class="series-curve" data-tone="accent">
        <Curve of={epochs.map(({ trainLoss }, i) => [i + 1, trainLoss])} />
        <text class="note-text" x={x(at) + 6} y={y(last.trainLoss)} dy="0">
          training
        </text>
      </g>
      <g class="series-curve validation" data-tone="bad">
        <Curve of={epochs.map(({ loss }, i) => [i + 1, loss])} />
        <circle class="series-mark" cx={x(lowestLossEpoch)} cy={y(best.loss)} r={6} />
        <text class="note-text" x={x(at) + 6} y={y(last.loss)} dy="0.35em">
          validation
        </text>
      </g>
    </g>
  );
}

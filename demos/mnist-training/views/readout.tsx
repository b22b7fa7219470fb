import { grouped } from '../../../src/format.ts';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import type { Store } from '../../shared/state.ts';
import { epochsOf } from '../logic/history.ts';
import { accuracyWords, lossWords, seconds, speed } from '../logic/words.ts';
import type { Session } from '../session/session.ts';
import { DataLabel } from './data-label.tsx';
import { useShifted } from './use-shifted.ts';

/** What the network can do at the moment looked at, in figures. */
export function Readout({
  session,
  store,
}: {
  session: Session;
  store: Store<MnistTrainingState>;
}) {
  const history = session.main.value;
  const moment = session.moment.value;
  const data = session.data.value;
  const { shift, moved } = store.state.value;
  const farthest = moved || shift;
  const shifted = useShifted(session, farthest).value?.accuracy ?? null;
  const epochs = history === null || moment === null ? 0 : epochsOf(history, moment.step);
  const facts: [string, string][] = [
    ['epoch', epochs.toFixed(epochs < 1 ? 2 : 1)],
    ['test loss', moment === null ? '–' : lossWords(moment.loss)],
    ['images / s', speed(history?.imagesPerSecond ?? 0)],
    ['trained', seconds(history?.seconds ?? 0)],
  ];
  if (farthest > 0) {
    facts.unshift([`moved by ≤ ${farthest} px`, accuracyWords(shifted)]);
  }
  return (
    <div class="readout">
      <p class="accuracy">
        <strong>{accuracyWords(moment?.accuracy ?? null)}</strong>
        <span>
          of {grouped(data?.testLabels.length ?? 0)} test digits
          <br />
          read right <DataLabel session={session} />
        </span>
      </p>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import { useComputed } from '@preact/signals';
import { grouped } from '../../../src/format.ts';
import { best, epochsOf } from '../logic/history.ts';
import { lossWords, percent } from '../logic/words.ts';
import { published } from '../published.ts';
import type { Session } from '../session/session.ts';

/** The curves as figures, and what others reached. */
export function RunTable({ session }: { session: Session }) {
  // Made anew by evaluations, not by each of the reports in between.
  const moments = useComputed(() => session.main.value?.moments ?? null).value;
  const stepsPerEpoch = useComputed(() => session.main.value?.stepsPerEpoch ?? 1).value;
  if (moments === null) return null;
  const top = best({ moments });
  return (
    <div class="tables">
      <table>
        <caption>This run on the whole test set</caption>
        <thead>
          <tr>
            <th scope="col">epoch</th>
            <th scope="col">mini-batches</th>
            <th scope="col">loss</th>
            <th scope="col">read right</th>
            <th scope="col">weights</th>
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment.step} class={moment === top ? 'best' : ''}>
              <td>{epochsOf({ stepsPerEpoch }, moment.step).toFixed(2)}</td>
              <td>{grouped(moment.step)}</td>
              <td>{lossWords(moment.loss)}</td>
              <td>
                {percent(moment.accuracy, 2)}
                {moment === top && moment.step > 0 && ' (best)'}
              </td>
              <td>
                <code>{moment.hash}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>Published runs on MNIST</caption>
        <thead>
          <tr>
            <th scope="col">network</th>
            <th scope="col">read right</th>
            <th scope="col">when</th>
            <th scope="col">source</th>
          </tr>
        </thead>
        <tbody>
          {published.map(({ title, accuracy, when, source }) => (
            <tr key={title}>
              <td>{title}</td>
              <td>{percent(accuracy, 2)}</td>
              <td>{when}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useSignal } from '@preact/signals';
import { mnistTraining } from '../../../src/lecture/mnist-training/definition.ts';
import type { Verdict } from '../../../src/lecture/shared/verdict.ts';
import { Pick } from '../../shared/controls/index.ts';
import { ExercisePanel } from '../../shared/exercise-panel.tsx';
import { confusionOf, judgeWorst } from '../logic/mistakes.ts';
import type { Session } from '../session/session.ts';

/** Name the pair confused most often; judged by this run's own confusion matrix. */
export function Exercise({ session }: { session: Session }) {
  const label = useSignal('');
  const predicted = useSignal('');
  const data = session.data.value;
  const moment = session.moment.value;
  const names = data?.source.classNames ?? [];
  const options: Record<string, string> = { '': '?' };
  names.forEach((name, i) => {
    options[`${i} `] = name;
  });

  return (
    <ExercisePanel text={mnistTraining.exercise} verdict={verdict()}>
      <div class="fields">
        <Pick
          label="It is"
          options={options}
          value={label.value}
          onChange={(name) => {
            label.value = name;
          }}
        />
        <Pick
          label="It is read as"
          options={options}
          value={predicted.value}
          onChange={(name) => {
            predicted.value = name;
          }}
        />
      </div>
    </ExercisePanel>
  );

  function verdict(): Verdict {
    if (data === null || moment === null || moment.step === 0) {
      return { passed: false, reason: 'Train a network first.' };
    }
    if (label.value === '' || predicted.value === '') {
      return { passed: false, reason: 'Look into the confusion matrix, then choose the two.' };
    }
    const matrix = confusionOf(moment.predictions, data.testLabels);
    return judgeWorst(matrix, Number(label.value), Number(predicted.value), names);
  }
}

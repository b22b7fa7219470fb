import { useSignal } from '@preact/signals';
import { plain } from '../../src/format.ts';
import type { ActivationsState, CurveName } from '../../src/lecture/activations/definition.ts';
import { another, checked, verdictOf } from '../../src/lecture/activations/exercise.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { OrderList } from './order-list.tsx';

const waiting = { passed: false, reason: 'Put them in order, then check.' };

/** Order the slopes at `at`; judged when asked to, so that it pays to think first. */
export function OrderExercise({ demo }: { demo: Demo<ActivationsState> }) {
  const state = demo.state.value;
  const { order, at } = state;
  const question = `${order.join()} ${at}`;
  const lastChecked = useSignal('');
  const isChecked = lastChecked.value === question;
  const reorder = (order: readonly CurveName[]) => demo.update({ order });
  const verdict = isChecked ? verdictOf(state) : waiting;
  return (
    <ExercisePanel
      text={`Order the curves by their slope at z = ${plain(at)}, the steepest first; then at another z.`}
      verdict={verdict}
    >
      <OrderList order={order} onReorder={reorder} />
      <div class="button-row">
        <Button
          variant="primary"
          disabled={isChecked}
          onClick={() => {
            lastChecked.value = question;
            demo.update(checked(state));
          }}
        >
          Check
        </Button>
        {isChecked && (
          <Button onClick={() => demo.update({ z: at })}>Cursor to z = {plain(at)}</Button>
        )}
        <Button onClick={() => demo.update(another(state, isChecked))}>Another z</Button>
      </div>
    </ExercisePanel>
  );
}

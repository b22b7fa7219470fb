import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import { check, question } from '../../src/lecture/convolution/exercise.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { NumberQuestion } from '../shared/number-question.tsx';
import { Ruler } from './ruler.tsx';
import { ViewChoice } from './view-choice.ts';

export function PredictView({ demo }: { demo: Demo<ConvolutionState> }) {
  const { ask, answer } = demo.state.value;
  const asked = question(ask);
  const { n, k, p, s } = asked;
  const verdict = check(asked, answer);
  return (
    <div class="predict">
      <ViewChoice demo={demo} />
      <Ruler asked={asked} windows={answer} />
      <ExercisePanel
        verdict={verdict}
        text={
          <>
            An input of{' '}
            <strong>
              {n} × {n}
            </strong>
            , a kernel of{' '}
            <strong>
              {k} × {k}
            </strong>
            , padding <strong>{p}</strong>, stride <strong>{s}</strong>. How large is each side of
            the feature map?
          </>
        }
      >
        <NumberQuestion
          demo={demo}
          label="Side of the feature map"
          square
          passed={verdict.passed}
          another="Another one"
        />
      </ExercisePanel>
      <p class="size-formula">
        {tex`\lfloor (n + 2p - k) / s \rfloor + 1`}
        {verdict.passed && (
          <> {tex`= \lfloor (${n} + 2 \cdot ${p} - ${k}) / ${s} \rfloor + 1 = ${String(answer)}`}</>
        )}
      </p>
    </div>
  );
}

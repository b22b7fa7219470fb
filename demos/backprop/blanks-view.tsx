import { fixed, plain } from '../../src/format.ts';
import {
  type Blank,
  blankName,
  checkBlanks,
  judgeBlank,
  question,
} from '../../src/lecture/backprop/blanks.ts';
import type { BackpropState } from '../../src/lecture/backprop/definition.ts';
import { steps } from '../../src/lecture/backprop/steps.ts';
import { nextSeed } from '../../src/lecture/shared/seed.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { tex } from '../shared/formula/tex.tsx';
import { BlankField } from './blank-field.tsx';
import { NetworkPlot } from './network-plot.tsx';
import { ViewChoice } from './view-choice.ts';

/** By then all δ are known, and no gradient of the first layer yet. */
const shownStep = steps.findIndex((step) => step.kind === 'hidden-delta') + 1;

export function BlanksView({ demo }: { demo: Demo<BackpropState> }) {
  const { seed, answers } = demo.state.value;
  const asked = question(seed);
  const verdict = checkBlanks(asked, answers);
  const open = asked.blanks.filter((blank, i) => {
    const answer = answers[i] ?? null;
    return answer === null || !judgeBlank(asked, blank, answer, answers[0]).passed;
  });

  return (
    <div class="split backprop">
      <section class="stage" aria-label="Picture">
        <ViewChoice demo={demo} />
        <NetworkPlot
          network={asked.network}
          pass={asked.pass}
          back={asked.back}
          at={shownStep}
          blank={open.map((blank) => blankName(blank).slice(-2))}
          description={verdict.reason}
        />
      </section>
      <section class="panel" aria-label="Your turn">
        <ExercisePanel
          verdict={verdict}
          text="Two δ are missing in the network. Work them out, to two or three digits."
        >
          {asked.blanks.map((blank, i) => {
            const answer = answers[i] ?? null;
            return (
              <div key={blank.layer} class="blank">
                <p>{given(asked, blank)}</p>
                <BlankField
                  label={blankName(blank)}
                  value={answer}
                  verdict={answer === null ? null : judgeBlank(asked, blank, answer, answers[0])}
                  onChange={(value) => demo.update({ answers: answers.with(i, value) })}
                />
              </div>
            );
          })}
          <Button
            variant={verdict.passed ? 'primary' : 'plain'}
            onClick={() => demo.update({ seed: nextSeed(seed), answers: [null, null] })}
          >
            Other numbers
          </Button>
        </ExercisePanel>
      </section>
    </div>
  );
}

/** The rule, and the numbers that go in. */
function given({ network, pass, back }: ReturnType<typeof question>, { layer, unit }: Blank) {
  if (layer === 'output') {
    const a = pass.output[unit]!;
    return (
      <>
        {tex`\delta = (a - y)\,\sigma'(z)`} with {tex`a = ${fixed(a, 4)}`},{' '}
        {tex`y = ${plain(network.y[unit]!)}`},{' '}
        {tex`\sigma'(z) = ${fixed(back.outputSlopes[unit]!, 4)}`}
      </>
    );
  }
  return (
    <>
      {tex`\delta = \left(\sum w\,\delta\right) \sigma'(z)`} over both edges that leave, with{' '}
      {tex`\sigma'(z) = ${fixed(back.hiddenSlopes[unit]!, 4)}`}
    </>
  );
}

import type { OverfittingState } from '../../src/lecture/overfitting/definition.ts';
import { Choice, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { RecordedRun } from './recorded-run.tsx';
import { RunCurves } from './run-curves.tsx';
import { ImagesPicture, PointsPicture } from './samples-view.tsx';
import type { Session } from './session/session.ts';
import { Setup } from './setup.tsx';
import { StopExercise } from './stop-exercise.tsx';
import { Trouble } from './trouble.tsx';

interface ViewProps {
  demo: Demo<OverfittingState>;
  session: Session;
}

export function OverfittingView({ demo, session }: ViewProps) {
  return (
    <>
      <div class="split overfitting">
        <section class="stage" aria-label="Picture">
          <Choices demo={demo} session={session} />
          <RunCurves demo={demo} session={session} />
        </section>
        <section class="panel" aria-label="Settings and exercise">
          <div class="setup">
            <Setup demo={demo} session={session} />
            <Samples session={session} />
          </div>
          <Trouble session={session} />
          <StopExercise demo={demo} session={session} />
        </section>
      </div>
      {!demo.mode.embed && <RecordedRun />}
    </>
  );
}

function Choices({ demo, session }: ViewProps) {
  const { data, measure, validation, stop } = demo.state.value;
  return (
    <div class="row choices">
      <Choice
        label="Data"
        hideLabel
        options={{ points: '60 points', digits: '1,000 images' }}
        value={data}
        onChange={(name) => session.change({ data: name })}
      />
      <Choice
        label="Curves of"
        hideLabel
        options={{ accuracy: 'Accuracy', cost: 'Cost' }}
        value={measure}
        onChange={(name) => demo.update({ measure: name })}
      />
      <Toggle
        checked={validation || stop > 0}
        disabled={stop > 0}
        onChange={(checked) => demo.update({ validation: checked })}
      >
        Show validation
      </Toggle>
    </div>
  );
}

function Samples({ session }: { session: Session }) {
  const opened = session.opened.value;
  if (opened === null) return <p class="soft">The samples are on their way.</p>;
  const { samples, title, problem } = opened;
  const isPoints = samples.inputSize === 2;
  return (
    <div class="samples-box">
      {isPoints ? (
        <PointsPicture samples={samples} record={session.shown.value.at(-1)} />
      ) : (
        <>
          <p class="data-label" title={problem ?? undefined}>
            {title}
            {problem !== null && <span class="visually-hidden">: {problem}</span>}
          </p>
          <ImagesPicture samples={samples} />
        </>
      )}
    </div>
  );
}

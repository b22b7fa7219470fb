import {
  type Switch,
  type SwitchName,
  switches,
  turned,
} from '../../../src/lecture/mnist-training/switches.ts';
import { Toggle } from '../../shared/controls/index.ts';
import { OnStage } from '../../shared/stage/stage.tsx';
import { newest } from '../logic/history.ts';
import { AccuracyPlot, type DrawnRun } from './accuracy-plot.tsx';
import { isTrained, Meanwhile, Share, type StageProps } from './parts.tsx';

/** Three switches; to turn one trains the network anew, beside the curve of the run before. */
export function ModernStage({ demo, session }: StageProps) {
  const state = demo.state.value;
  const run = session.main.value;
  const before = session.ghost.value;
  const runs: DrawnRun[] = [];
  if (before !== null) runs.push({ run: before, role: 'before' });
  if (run !== null) runs.push({ run, role: 'main' });

  const turn = (name: SwitchName) => {
    session.change({ ...turned(state, name), compare: 'none' });
    session.train();
  };
  return (
    <OnStage
      says={
        before === null ? (
          'Turn one: the network learns anew.'
        ) : (
          <>
            <span class="stroke ghost" aria-hidden="true" /> before:{' '}
            <Share of={newest(before)?.accuracy ?? null} />
          </>
        )
      }
    >
      <div class="modern-stage">
        <AccuracyPlot runs={runs} epochs={state.epochs} lowest={0.7} />
        <div class="modern-side">
          <p class="stage-accuracy">
            <Share
              of={isTrained(session) ? (session.moment.value?.accuracy ?? null) : null}
              mark="?"
            />
            <span>read right</span>
          </p>
          {(Object.keys(switches) as SwitchName[]).map((name) => {
            const { off, on, isOn }: Switch = switches[name];
            const checked = isOn(state);
            return (
              <Toggle key={name} checked={checked} onChange={() => turn(name)}>
                <span class={checked ? 'other' : 'chosen'}>{off}</span> →{' '}
                <span class={checked ? 'chosen' : 'other'}>{on}</span>
              </Toggle>
            );
          })}
        </div>
        <Meanwhile demo={demo} session={session} />
      </div>
    </OnStage>
  );
}

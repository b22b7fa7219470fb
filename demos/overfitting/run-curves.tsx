import type { OverfittingState } from '../../src/lecture/overfitting/definition.ts';
import { describe } from '../../src/lecture/overfitting/describe.ts';
import { plans, stoppedAt } from '../../src/lecture/overfitting/runs.ts';
import type { Demo } from '../shared/demo.ts';
import { CurvesPlot } from './curves-plot.tsx';
import type { Session } from './session/session.ts';

/** The curves of the run as far as it has come. */
export function RunCurves({ demo, session }: { demo: Demo<OverfittingState>; session: Session }) {
  const state = demo.state.value;
  const shown = session.shown.value;
  const stop = stoppedAt(state);
  return (
    <CurvesPlot
      records={shown}
      epochs={plans[state.data].epochs}
      measure={state.measure}
      validation={state.validation || stop !== null}
      stop={stop}
      peak={session.verdict.value?.peak ?? null}
      description={describe(state, shown)}
    />
  );
}

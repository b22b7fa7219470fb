import '../shared/tones.css';
import '../shared/pixels/pixels.css';
import './overfitting.css';
import { effect } from '@preact/signals';
import { type OverfittingState, overfitting } from '../../src/lecture/overfitting/definition.ts';
import { describe } from '../../src/lecture/overfitting/describe.ts';
import type { Demo } from '../shared/demo.ts';
import { mountDemo } from '../shared/mount.tsx';
import { createSession, type Session } from './session/session.ts';
import { OverfittingView } from './view.tsx';

let session: Session | undefined;
let isComplete = () => {};
const complete = new Promise<void>((resolve) => {
  isComplete = resolve;
});

function open(demo: Demo<OverfittingState>): Session {
  const opened = createSession(demo, new URL('../../', location.href).href);
  // Complete when the run stands where the address wants it, or cannot get there.
  effect(() => {
    if (opened.isThere.value || opened.trouble.value !== null || !demo.active.value) isComplete();
  });
  return opened;
}

const sessionOf = (demo: Demo<OverfittingState>): Session => {
  session ??= open(demo);
  return session;
};

function Root({ demo }: { demo: Demo<OverfittingState> }) {
  return <OverfittingView demo={demo} session={sessionOf(demo)} />;
}

mountDemo(overfitting, Root, {
  complete,
  status: (state) => describe(state, session?.shown.value ?? []),
  stages: async () => ({ stages: (await import('./stages.tsx')).stagesOf(sessionOf) }),
});

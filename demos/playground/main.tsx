import '../shared/tones.css';
import './style.css';
import { effect, signal } from '@preact/signals';
import { type PlaygroundState, playground } from '../../src/lecture/playground/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { stateQuery } from '../shared/mode.ts';
import { pageVisible } from '../shared/motion.ts';
import { mountDemo } from '../shared/mount.tsx';
import { describe } from './describe.ts';
import { createSession, type Session } from './session.ts';
import { loadView, PlaygroundView } from './view.tsx';
import { createPen } from './views/pen.ts';

const session = signal<Session | null>(null);
const pen = createPen();
let isComplete = () => {};
const complete = new Promise<void>((resolve) => {
  isComplete = resolve;
});

function open(demo: Demo<PlaygroundState>): Session {
  const opened = createSession(demo, { visible: pageVisible });
  // Complete when the run stands where the address wants it, or cannot get there.
  effect(() => {
    const isThere = opened.picture.value !== null && opened.replay.value === null;
    if (isThere || opened.trouble.value !== null || !demo.active.value) isComplete();
  });
  return opened;
}

/** The page's one session, opened by the first view of it. */
function sessionOf(demo: Demo<PlaygroundState>): Session {
  session.value = session.peek() ?? open(demo);
  return session.peek()!;
}

function Root({ demo }: { demo: Demo<PlaygroundState> }) {
  return <PlaygroundView demo={demo} session={sessionOf(demo)} pen={pen} />;
}

const { view } = playground.state.parse(stateQuery(location.search)).state;

mountDemo(playground, Root, {
  complete: Promise.all([complete, loadView(view)]),
  status: (state) => describe(state, session.value?.figures.value ?? null),
  stages: async () => {
    const { stagesOf } = await import('./stages.tsx');
    return { stages: stagesOf(sessionOf) };
  },
});

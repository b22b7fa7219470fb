import { effect, signal } from '@preact/signals';
import { loadPretrained } from '../../src/datasets/pretrained.ts';
import {
  type MnistTrainingState,
  mnistTraining,
} from '../../src/lecture/mnist-training/definition.ts';
import { announce } from '../shared/announce.tsx';
import type { Demo } from '../shared/demo.ts';
import { mountDemo } from '../shared/mount.tsx';
import { createSession, type Session } from './session/session.ts';
import { statusWords } from './views/status.ts';
import './style.css';
import { App } from './views/app.tsx';

const session = signal<Session | null>(null);
let isComplete = () => {};
const complete = new Promise<void>((resolve) => {
  isComplete = resolve;
});

function open(demo: Demo<MnistTrainingState>): Session {
  const opened = createSession(demo, new URL('../../', location.href).href);
  effect(() => {
    if (opened.news.value !== '') announce(opened.news.value);
  });
  // Complete when the run stands where the address wants it, or cannot get there.
  effect(() => {
    const { step } = demo.state.value;
    const isThere = (opened.moment.value?.step ?? -1) >= step;
    if (isThere || opened.trouble.value !== null || !demo.active.value) isComplete();
  });
  loadPretrained().then(({ settings, parameters }) => {
    // A network of a file that was opened meanwhile is the one that was asked for.
    if (opened.lent.network.peek() !== null) return;
    const words = 'a network trained on MNIST before';
    opened.lend({ settings, parameters, data: 'mnist', words });
  });
  // Browsers put pages to sleep that nobody looks at, and say when they wake them.
  document.addEventListener('resume', () => opened.wake());
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) import('./open-file.ts').then(({ openFile }) => openFile(file, opened, demo));
  });
  return opened;
}

/** The page's one session, opened by the first view of it. */
function sessionOf(demo: Demo<MnistTrainingState>): Session {
  session.value = session.peek() ?? open(demo);
  return session.peek()!;
}

function Root({ demo }: { demo: Demo<MnistTrainingState> }) {
  return <App demo={demo} session={sessionOf(demo)} />;
}

mountDemo(mnistTraining, Root, {
  complete,
  status: () => (session.value === null ? '' : statusWords(session.value)),
  stages: async () => {
    const { stagesOf } = await import('./stages.tsx');
    return { stages: stagesOf(sessionOf) };
  },
});

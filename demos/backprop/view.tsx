import type { BackpropState, View } from '../../src/lecture/backprop/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { lazyView } from '../shared/lazy-view.tsx';
import { CheckView } from './check-view.tsx';
import { PassView } from './pass-view.tsx';
import { ViewChoice } from './view-choice.ts';

const blanks = lazyView(async () => (await import('./blanks-view.tsx')).BlanksView, ViewChoice);
const bug = lazyView(async () => (await import('./bug-view.tsx')).BugView, ViewChoice);

const views = {
  pass: PassView,
  blanks: blanks.LazyView,
  check: CheckView,
  bug: bug.LazyView,
} satisfies Record<View, unknown>;

/** What a link to the view has to wait for. */
export async function loadView(view: View): Promise<void> {
  if (view === 'blanks') await blanks.load();
  if (view === 'bug') await bug.load();
}

export function BackpropView({ demo }: { demo: Demo<BackpropState> }) {
  const Chosen = views[demo.state.value.view];
  return <Chosen demo={demo} />;
}

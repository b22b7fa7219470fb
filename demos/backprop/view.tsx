import type { Demo } from '../shared/demo.ts';
import { lazyView } from '../shared/lazy-view.tsx';
import { BlanksView } from './blanks-view.tsx';
import { CheckView } from './check-view.tsx';
import type { BackpropState, View } from './definition.ts';
import { PassView } from './pass-view.tsx';
import { ViewChoice } from './view-choice.tsx';

const bug = lazyView(async () => (await import('./bug-view.tsx')).BugView, ViewChoice);
export const loadBugView = bug.load;

const views = {
  pass: PassView,
  blanks: BlanksView,
  check: CheckView,
  bug: bug.LazyView,
} satisfies Record<View, unknown>;

export function BackpropView({ demo }: { demo: Demo<BackpropState> }) {
  const Chosen = views[demo.state.value.view];
  return <Chosen demo={demo} />;
}

import type { Demo } from '../shared/demo.ts';
import { BlanksView } from './blanks-view.tsx';
import { BugView } from './bug-view.tsx';
import { CheckView } from './check-view.tsx';
import type { BackpropState, View } from './definition.ts';
import { PassView } from './pass-view.tsx';

const views = {
  pass: PassView,
  blanks: BlanksView,
  check: CheckView,
  bug: BugView,
} satisfies Record<View, unknown>;

export function BackpropView({ demo }: { demo: Demo<BackpropState> }) {
  const Chosen = views[demo.state.value.view];
  return <Chosen demo={demo} />;
}

import type { ReadonlySignal } from '@preact/signals';
import type { DemoDefinition } from '../../src/lecture/definition.ts';
import type { Bridge } from './bridge.ts';
import type { PageMode } from './mode.ts';
import type { StageSwitch } from './stage-switch.ts';
import type { Store } from './state.ts';
import type { Theme } from './theme.ts';

/** What a demo's view is given: its state and ways to change it, and how it is shown. */
export interface Demo<State>
  extends Store<State>,
    Pick<Bridge, 'active' | 'scale' | 'snapshot' | 'shown'> {
  readonly definition: DemoDefinition<State>;
  readonly mode: PageMode;
  readonly stage: StageSwitch;
  readonly theme: ReadonlySignal<Theme>;
  toggleTheme(): void;
}

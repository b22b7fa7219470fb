import type { ReadonlySignal } from '@preact/signals';
import type { Bridge } from './bridge.ts';
import type { DemoDefinition } from './definition.ts';
import type { PageMode } from './page/mode.ts';
import type { Theme } from './page/theme.ts';
import type { Store } from './state.ts';

/** What a demo's view is given: its state and ways to change it, and how it is shown. */
export interface Demo<State> extends Store<State>, Pick<Bridge, 'active' | 'scale' | 'snapshot'> {
  readonly definition: DemoDefinition<State>;
  readonly mode: PageMode;
  readonly theme: ReadonlySignal<Theme>;
  toggleTheme(): void;
}

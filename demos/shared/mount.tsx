import { signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import './styles/index.css';
import type { DemoDefinition } from '../../src/lecture/definition.ts';
import { connectBridge } from './bridge.ts';
import type { Demo } from './demo.ts';
import { modeQuery, readMode, stateQuery } from './mode.ts';
import { openingQuery, writeAddress } from './page/address.ts';
import { catchErrors } from './page/error-panel.tsx';
import { keepFocus } from './page/keep-focus.ts';
import { Page } from './page/page.tsx';
import { listenForUndo } from './page/undo-keys.ts';
import { Staged } from './stage/staged.tsx';
import type { StageViews } from './stage/views.ts';
import { createStageSwitch } from './stage-switch.ts';
import { createStore } from './state.ts';
import { useSystemTheme } from './theme.ts';

export interface MountOptions<State> {
  /** What the picture shows, in one or two sentences of words; shown and read aloud. */
  status?: (state: State) => string;
  /** When the first picture is complete, for demos that load something; at once without it. */
  complete?: Promise<unknown>;
  /** Its views for slides, which a page of its own does not load: `() => import('./stages.tsx')`. */
  stages?: () => Promise<{ stages: StageViews<State> }>;
}

/** Shows a demo on its page: the only thing that a demo's `main.tsx` does. */
export function mountDemo<State extends object>(
  definition: DemoDefinition<State>,
  View: ComponentType<{ demo: Demo<State> }>,
  { status, complete, stages }: MountOptions<State> = {},
): void {
  catchErrors();
  const mode = readMode(location.search);
  const { theme, toggle: toggleTheme } = useSystemTheme(mode.theme);
  document.documentElement.classList.toggle('embed', mode.embed);
  document.documentElement.classList.toggle('poster', mode.poster);
  document.title = definition.title;

  const store = createStore(definition.state, stateQuery(location.search), openingQuery());
  writeAddress(store);
  listenForUndo(store);
  keepFocus();
  const stage = createStageSwitch(definition, modeQuery(location.search), mode.embed);
  const { ready, ...bridge } = connectBridge(store, stage);
  const demo: Demo<State> = { ...store, ...bridge, definition, mode, stage, theme, toggleTheme };
  const views = signal<StageViews<State>>({});
  const stagesThere =
    stage.inQuery.peek() &&
    stages?.().then((loaded) => {
      views.value = loaded.stages;
    });

  render(
    <Page demo={demo} status={status}>
      <Staged demo={demo} views={views} whole={View} />
    </Page>,
    document.body,
  );

  Promise.all([complete, stagesThere, document.fonts.ready]).then(() => {
    // Twice: the first frame lays out what was measured, after the second it is painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.documentElement.dataset.ready = '';
        ready();
      }),
    );
  });
}

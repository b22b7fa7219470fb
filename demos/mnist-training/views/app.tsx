import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import { type ViewName, views } from '../../../src/lecture/mnist-training/views.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session/session.ts';
import { Compare } from './compare.tsx';
import { ConfusionPanel } from './confusion-panel.tsx';
import { Curves } from './curves.tsx';
import { DrawPanel } from './draw-panel.tsx';
import { Exercise } from './exercise.tsx';
import { MistakesPanel } from './mistakes-panel.tsx';
import { Player } from './player.tsx';
import { Readout } from './readout.tsx';
import { RunTable } from './run-table.tsx';
import { SabotagePanel } from './sabotage-panel.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { SetupBar } from './setup-bar.tsx';
import { Tabs } from './tabs.tsx';
import { Trouble } from './trouble.tsx';
import { Wall } from './wall.tsx';
import { WeightsPanel } from './weights-panel.tsx';
import { WeightsTable } from './weights-table.tsx';

const panels: Record<ViewName, ComponentType<{ session: Session }>> = {
  wall: Wall,
  draw: DrawPanel,
  weights: WeightsPanel,
  confusion: ConfusionPanel,
  mistakes: MistakesPanel,
  sabotage: SabotagePanel,
};

export interface AppProps {
  demo: Demo<MnistTrainingState>;
  session: Session;
}

export function App({ demo, session }: AppProps) {
  const settingsOpen = useSignal(false);
  const weightsOpen = useSignal(false);
  const { view } = demo.state.value;
  const Panel = panels[view];

  return (
    <div class="trainer">
      <SetupBar
        store={demo}
        session={session}
        onMore={() => {
          settingsOpen.value = true;
        }}
      />
      <section class="result" aria-label="The run">
        <Readout session={session} store={demo} />
        <Curves session={session} store={demo} />
        <Compare session={session} store={demo} />
      </section>
      <section class="look" aria-label="What it can do">
        <Tabs
          label="Pictures of the network"
          tabs={views}
          value={view}
          onChange={(name) => {
            demo.update({ view: name });
            demo.settle();
          }}
        >
          <Panel session={session} />
        </Tabs>
      </section>
      <footer class="foot">
        <Trouble session={session} store={demo} />
        <Player session={session} />
      </footer>
      {!demo.mode.embed && (
        <>
          <Exercise session={session} />
          {view === 'weights' && (
            <details
              class="more"
              open={weightsOpen.value}
              onToggle={(event) => {
                weightsOpen.value = event.currentTarget.open;
              }}
            >
              <summary>The weights as figures</summary>
              {weightsOpen.value && <WeightsTable session={session} />}
            </details>
          )}
          <details class="more">
            <summary>Every figure of this run, and published runs</summary>
            <RunTable session={session} />
          </details>
        </>
      )}
      <SettingsDialog open={settingsOpen} session={session} store={demo} />
    </div>
  );
}

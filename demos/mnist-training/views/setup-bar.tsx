import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import { type PresetName, presetOf, presets } from '../../../src/lecture/mnist-training/presets.ts';
import {
  type Switch,
  type SwitchName,
  switches,
  turned,
} from '../../../src/lecture/mnist-training/switches.ts';
import { Button, Choice } from '../../shared/controls/index.ts';
import type { Store } from '../../shared/state.ts';
import type { Session } from '../session/session.ts';

export interface SetupBarProps {
  store: Store<MnistTrainingState>;
  session: Session;
  onMore: () => void;
}

const presetTitles = {
  classic: presets.classic.title,
  modern: presets.modern.title,
  wide: presets.wide.title,
};

/** Which network learns, and how: three presets, three switches, everything else behind a button. */
export function SetupBar({ store, session, onMore }: SetupBarProps) {
  const state = store.state.value;
  const preset = presetOf(state);
  const options: Partial<Record<PresetName | 'own', string>> = { ...presetTitles };
  if (preset === null) options.own = 'Own';

  return (
    <div class="setup-bar">
      <Choice
        label="Network"
        hideLabel
        options={options as Record<PresetName | 'own', string>}
        value={preset ?? 'own'}
        onChange={(name) => {
          if (name === 'own') return;
          const { network, epochs } = presets[name];
          session.change({ ...network, epochs, l2: 0 });
        }}
      />
      {(Object.keys(switches) as SwitchName[]).map((name) => {
        const { title, off, on, isOn }: Switch = switches[name];
        return (
          <Choice
            key={name}
            label={title}
            hideLabel
            options={{ off, on }}
            value={isOn(state) ? 'on' : 'off'}
            onChange={(value) => {
              if ((value === 'on') !== isOn(state)) session.change(turned(state, name));
            }}
          />
        );
      })}
      <Button onClick={onMore}>
        η {state.rate} · seed {state.seed} · Settings
      </Button>
    </div>
  );
}

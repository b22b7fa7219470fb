import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { titlesOf } from '../../../src/compute/names.ts';
import { parameterCount } from '../../../src/compute/parameter-count.ts';
import {
  hiddenActivationTitles,
  initializerTitles,
  lossTitles,
  optimizerTitles,
} from '../../../src/compute/titles.ts';
import { datasets } from '../../../src/datasets/index.ts';
import { grouped } from '../../../src/format.ts';
import { codecs, type MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import { layersOf } from '../../../src/lecture/mnist-training/network-choice.ts';
import type { Codec } from '../../../src/url-state.ts';
import { Button, Pick } from '../../shared/controls/index.ts';
import type { Store } from '../../shared/state.ts';
import { networkWords } from '../logic/network-words.ts';
import type { Session } from '../session/session.ts';
import { Field } from './fields.tsx';
import { RunFile } from './run-file.tsx';

export interface SettingsDialogProps {
  open: Signal<boolean>;
  session: Session;
  store: Store<MnistTrainingState>;
}

/** Every setting of the run, and the run as a file. */
export function SettingsDialog({ open, session, store }: SettingsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open.value]);
  const state = store.state.value;
  /** What decides the run, and what only is shown of it. */
  const ofRun = { state, onChange: session.change };
  const ofLook = { state, onChange: store.update };
  return (
    <dialog
      ref={dialog}
      class="settings"
      aria-labelledby="settings-title"
      onClose={() => {
        open.value = false;
      }}
    >
      <h2 id="settings-title">Settings of the run</h2>
      <p class="soft">
        {networkWords(state)}: {grouped(parameterCount(layersOf(state)))} weights and biases. A
        change starts the run anew.
      </p>
      <div class="fields">
        <Typed name="hidden" label="Hidden layers" hint="units" {...ofRun} />
        <Chosen name="activation" label="Activation" options={hiddenActivationTitles} {...ofRun} />
        <Chosen name="loss" label="Loss" options={lossTitles} {...ofRun} />
        <Chosen name="optimizer" label="Optimizer" options={optimizerTitles} {...ofRun} />
        <Typed name="rate" label="Learning rate η" {...ofRun} />
        <Typed name="batch" label="Mini-batch" hint="images" {...ofRun} />
        <Chosen name="start" label="Weights start" options={initializerTitles} {...ofRun} />
        <Typed name="l2" label="L2 penalty" {...ofRun} />
        <Typed name="seed" label="Seed" {...ofRun} />
        <Typed name="epochs" label="Epochs" {...ofLook} />
        <Chosen name="data" label="Images" options={titlesOf(datasets)} {...ofRun} />
        <Typed name="images" label="Training images" {...ofRun} />
        <Typed name="shift" label="Moved by up to" hint="pixels" {...ofRun} />
        <Typed name="moved" label="Tested moved up to" hint="pixels" {...ofLook} />
      </div>
      <RunFile session={session} store={store} />
      <div class="button-row">
        <Button variant="primary" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
    </dialog>
  );
}

/** What a field sets of the state. */
interface SettingProps<Name extends keyof MnistTrainingState> {
  name: Name;
  label: string;
  state: MnistTrainingState;
  onChange: (part: Partial<MnistTrainingState>) => void;
}

const codecOf: { [Name in keyof MnistTrainingState]: Codec<MnistTrainingState[Name]> } = codecs;

/** A setting to type, as the address has it. */
function Typed<Name extends keyof MnistTrainingState>({
  name,
  state,
  onChange,
  ...rest
}: SettingProps<Name> & { hint?: string }) {
  return (
    <Field
      {...rest}
      value={state[name]}
      codec={codecOf[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}

/** A setting to choose. */
function Chosen<Name extends 'activation' | 'loss' | 'optimizer' | 'start' | 'data'>({
  name,
  state,
  onChange,
  ...rest
}: SettingProps<Name> & { options: Readonly<Record<MnistTrainingState[Name], string>> }) {
  return <Pick {...rest} value={state[name]} onChange={(value) => onChange({ [name]: value })} />;
}

import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { titlesOf } from '../../../src/compute/names.ts';
import {
  hiddenActivationTitles,
  initializerTitles,
  lossTitles,
  optimizerTitles,
} from '../../../src/compute/titles.ts';
import { datasets } from '../../../src/datasets/index.ts';
import { grouped } from '../../../src/grouped.ts';
import { Button, Pick } from '../../shared/controls/index.ts';
import type { Store } from '../../shared/state.ts';
import { codecs, type MnistTrainingState } from '../definition.ts';
import { networkWords } from '../logic/network-words.ts';
import { hiddenLayers, layersOf, parameterCount } from '../network-choice.ts';
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
        <NetworkFields state={state} onChange={session.change} />
        <DataFields state={state} onChange={session.change} onLook={store.update} />
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

interface FieldsProps {
  state: MnistTrainingState;
  /** Sets what decides the run. */
  onChange: (part: Partial<MnistTrainingState>) => void;
}

/** The network and how it learns. */
function NetworkFields({ state, onChange }: FieldsProps) {
  return (
    <>
      <Field
        label="Hidden layers"
        hint="units"
        value={state.hidden}
        codec={hiddenLayers}
        onChange={(hidden) => onChange({ hidden })}
      />
      <Pick
        label="Activation"
        options={hiddenActivationTitles}
        value={state.activation}
        onChange={(activation) => onChange({ activation })}
      />
      <Pick
        label="Loss"
        options={lossTitles}
        value={state.loss}
        onChange={(loss) => onChange({ loss })}
      />
      <Pick
        label="Optimizer"
        options={optimizerTitles}
        value={state.optimizer}
        onChange={(optimizer) => onChange({ optimizer })}
      />
      <Field
        label="Learning rate η"
        value={state.rate}
        codec={codecs.rate}
        onChange={(rate) => onChange({ rate })}
      />
      <Field
        label="Mini-batch"
        hint="images"
        value={state.batch}
        codec={codecs.batch}
        onChange={(batch) => onChange({ batch })}
      />
      <Pick
        label="Weights start"
        options={initializerTitles}
        value={state.start}
        onChange={(start) => onChange({ start })}
      />
      <Field
        label="L2 penalty"
        value={state.l2}
        codec={codecs.l2}
        onChange={(l2) => onChange({ l2 })}
      />
      <Field
        label="Seed"
        value={state.seed}
        codec={codecs.seed}
        onChange={(seed) => onChange({ seed })}
      />
    </>
  );
}

interface DataFieldsProps extends FieldsProps {
  /** Sets what is shown of it. */
  onLook: (part: Partial<MnistTrainingState>) => void;
}

/** What it learns from, for how long, and what it is tested on. */
function DataFields({ state, onChange, onLook }: DataFieldsProps) {
  return (
    <>
      <Field
        label="Epochs"
        value={state.epochs}
        codec={codecs.epochs}
        onChange={(epochs) => onLook({ epochs })}
      />
      <Pick
        label="Images"
        options={titlesOf(datasets)}
        value={state.data}
        onChange={(data) => onChange({ data })}
      />
      <Field
        label="Training images"
        value={state.images}
        codec={codecs.images}
        onChange={(images) => onChange({ images })}
      />
      <Field
        label="Moved by up to"
        hint="pixels"
        value={state.shift}
        codec={codecs.shift}
        onChange={(shift) => onChange({ shift })}
      />
      <Field
        label="Tested moved up to"
        hint="pixels"
        value={state.moved}
        codec={codecs.moved}
        onChange={(moved) => onLook({ moved })}
      />
    </>
  );
}

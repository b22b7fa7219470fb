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
  const set = (part: Partial<MnistTrainingState>) => session.change(part);

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
        <Field
          label="Hidden layers"
          hint="units"
          value={state.hidden}
          codec={hiddenLayers}
          onChange={(hidden) => set({ hidden })}
        />
        <Pick
          label="Activation"
          options={hiddenActivationTitles}
          value={state.activation}
          onChange={(activation) => set({ activation })}
        />
        <Pick
          label="Loss"
          options={lossTitles}
          value={state.loss}
          onChange={(loss) => set({ loss })}
        />
        <Pick
          label="Optimizer"
          options={optimizerTitles}
          value={state.optimizer}
          onChange={(optimizer) => set({ optimizer })}
        />
        <Field
          label="Learning rate η"
          value={state.rate}
          codec={codecs.rate}
          onChange={(rate) => set({ rate })}
        />
        <Field
          label="Mini-batch"
          hint="images"
          value={state.batch}
          codec={codecs.batch}
          onChange={(batch) => set({ batch })}
        />
        <Pick
          label="Weights start"
          options={initializerTitles}
          value={state.start}
          onChange={(start) => set({ start })}
        />
        <Field
          label="L2 penalty"
          value={state.l2}
          codec={codecs.l2}
          onChange={(l2) => set({ l2 })}
        />
        <Field
          label="Seed"
          value={state.seed}
          codec={codecs.seed}
          onChange={(seed) => set({ seed })}
        />
        <Field
          label="Epochs"
          value={state.epochs}
          codec={codecs.epochs}
          onChange={(epochs) => store.update({ epochs })}
        />
        <Pick
          label="Images"
          options={titlesOf(datasets)}
          value={state.data}
          onChange={(data) => set({ data })}
        />
        <Field
          label="Training images"
          value={state.images}
          codec={codecs.images}
          onChange={(images) => set({ images })}
        />
        <Field
          label="Move each at random"
          hint="up to … pixels"
          value={state.shift}
          codec={codecs.shift}
          onChange={(shift) => set({ shift })}
        />
        <Field
          label="Test on moved ones too"
          hint="up to … pixels"
          value={state.moved}
          codec={codecs.moved}
          onChange={(moved) => store.update({ moved })}
        />
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

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { messageOf } from '../../../src/error-message.ts';
import type { MnistTrainingState } from '../../../src/lecture/mnist-training/definition.ts';
import { settingsOf } from '../../../src/lecture/mnist-training/network-choice.ts';
import { Button } from '../../shared/controls/index.ts';
import type { Store } from '../../shared/state.ts';
import { newest } from '../logic/history.ts';
import type { Session } from '../session/session.ts';

/** The run as a file: save it, open one. A file can also be dropped anywhere on the page. */
export function RunFile({
  session,
  store,
}: {
  session: Session;
  store: Store<MnistTrainingState>;
}) {
  const input = useRef<HTMLInputElement>(null);
  const said = useSignal('');

  const save = async () => {
    const history = session.main.peek();
    const moment = history && newest(history);
    const data = session.data.peek();
    if (!history || !moment || !data) return;
    const state = store.state.peek();
    try {
      const { parameters, hash } = await session.client.ask('parameters', {
        moment: { kind: 'now' },
      });
      const { writeRun } = await import('../../../src/training/saved-run.ts');
      const text = writeRun({
        settings: settingsOf(state),
        data: data.source.name,
        images: session.imagesOf(state),
        ...(state.shift > 0 && { shift: state.shift }),
        step: history.step,
        testData: data.source.name,
        replayable: true,
        accuracy: moment.accuracy,
        hash,
        parameters,
      });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      link.download = `run-${settingsOf(state).layers.join('-')}-step-${history.step}.json`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      said.value = `Saved as ${link.download}.`;
    } catch (error) {
      said.value = `It could not be saved: ${messageOf(error)}`;
    }
  };

  return (
    <section class="run-file" aria-label="The run as a file">
      <div class="button-row">
        <Button
          onClick={save}
          disabled={session.looking.value === null || session.phase.value === 'training'}
        >
          Save run
        </Button>
        <Button onClick={() => input.current?.click()}>Open a saved run…</Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            said.value = '';
            if (file)
              import('../open-file.ts').then(({ openFile }) => openFile(file, session, store));
          }}
        />
      </div>
      <p class="soft" role="status">
        {said.value ||
          session.lent.fileWords.value ||
          'A saved run is a JSON file with settings and weights.'}
      </p>
    </section>
  );
}

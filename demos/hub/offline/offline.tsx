import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { partBytes } from '../../../src/offline/list.ts';
import { announce } from '../../shared/announce.tsx';
import { Button } from '../../shared/controls/button.tsx';
import { megabytes } from './megabytes.ts';
import type { KeepState, PartKeeper } from './part-keeper.ts';
import { findKeepers, type Keepers, tidyUp } from './site-keepers.ts';

/** Keeps the lecture on this device: what it takes is said before it is fetched. */
export function Offline() {
  const keepers = useSignal<Keepers | null>(null);
  useEffect(() => {
    findKeepers().then((found) => {
      keepers.value = found;
    });
  }, [keepers]);
  if (keepers.value === null) return null;
  return (
    <section class="offline" aria-labelledby="offline-title">
      <h2 id="offline-title">Without network</h2>
      {'problem' in keepers.value ? (
        <p>{keepers.value.problem}</p>
      ) : (
        <ul>
          {keepers.value.parts.map((keeper) => (
            <Part key={keeper.part.name} keeper={keeper} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Part({ keeper }: { keeper: PartKeeper }) {
  const state = keeper.state.value;
  const { title } = keeper.part;
  if (state === null) return null;
  const keep = async () => {
    await keeper.keep();
    const now = keeper.state.value;
    if (now?.now === 'kept') announce(`${title}: kept on this device.`);
  };
  const remove = async () => {
    await keeper.remove();
    await tidyUp();
    announce(`${title}: removed from this device.`);
  };
  return (
    <li>
      <strong>{title}</strong>
      <Words state={state} title={title} bytes={partBytes(keeper.part)} />
      <span class="button-row">
        {state.now === 'absent' && (
          <Button onClick={keep}>Keep for offline ({megabytes(state.toFetch)})</Button>
        )}
        {state.now === 'outdated' && (
          <Button onClick={keep}>Update ({megabytes(state.toFetch)})</Button>
        )}
        {state.now === 'keeping' && <Button onClick={keeper.stop}>Stop</Button>}
        {(state.now === 'kept' || state.now === 'outdated') && (
          <Button variant="quiet" label={`Remove ${title} from this device`} onClick={remove}>
            Remove
          </Button>
        )}
      </span>
    </li>
  );
}

function Words({ state, title, bytes }: { state: KeepState; title: string; bytes: number }) {
  if (state.now === 'keeping') {
    return (
      <span class="offline-words">
        <progress aria-label={`Fetching ${title}`} max={state.total} value={state.bytes} />{' '}
        {megabytes(state.bytes)} of {megabytes(state.total)}
      </span>
    );
  }
  if (state.now === 'kept') {
    return (
      <span class="offline-words offline-kept">
        ✓ Kept on this device ({megabytes(bytes)}): opens without network.
      </span>
    );
  }
  if (state.problem !== undefined) {
    return (
      <span class="offline-words offline-problem" role="alert">
        {state.problem}
      </span>
    );
  }
  return (
    <span class="offline-words">
      {state.now === 'outdated' && 'The version kept on this device is not the newest.'}
    </span>
  );
}

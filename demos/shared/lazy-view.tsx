import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Demo } from './demo.ts';

type View<State> = ComponentType<{ demo: Demo<State> }>;

/**
 * A view that is loaded when it is first shown, such as an exercise, which most visitors come to later.
 * @param Choice shown meanwhile, so that there is a way back
 */
export function lazyView<State>(importView: () => Promise<View<State>>, Choice: View<State>) {
  const view = signal<View<State> | null>(null);

  async function load(): Promise<void> {
    const loaded = await importView();
    view.value = loaded;
  }

  function LazyView({ demo }: { demo: Demo<State> }) {
    useEffect(() => {
      load();
    }, []);
    const Loaded = view.value;
    if (Loaded !== null) return <Loaded demo={demo} />;
    return (
      <>
        <Choice demo={demo} />
        <p>It is on its way…</p>
      </>
    );
  }

  return { LazyView, load };
}

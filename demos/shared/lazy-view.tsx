import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A view that is loaded when it is first shown, such as an exercise, which most visitors come to later.
 * @param Way out of it, shown meanwhile, where the view brings that itself
 */
export function lazyView<Props extends object>(
  importView: () => Promise<ComponentType<Props>>,
  Way?: ComponentType<Props>,
) {
  const view = signal<ComponentType<Props> | null>(null);

  async function load(): Promise<void> {
    const loaded = await importView();
    view.value = loaded;
  }

  function LazyView(props: Props) {
    useEffect(() => {
      load();
    }, []);
    const Loaded = view.value;
    if (Loaded !== null) return <Loaded {...props} />;
    return (
      <>
        {Way && <Way {...props} />}
        <p>It is on its way…</p>
      </>
    );
  }

  return { LazyView, load };
}

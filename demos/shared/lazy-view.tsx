import { signal } from '@preact/signals';
import type { ComponentChild, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A view that is loaded when it is first shown, such as an exercise, which most visitors come to later.
 * @param Way out of it, shown meanwhile, where the view brings that itself
 */
export function lazyView<Props extends object>(
  importView: () => Promise<ComponentType<Props>>,
  Way?: ComponentType<Props>,
) {
  return lazyPart(importView, (props) => (
    <>
      {Way && <Way {...props} />}
      <p>It is on its way…</p>
    </>
  ));
}

/**
 * A part of a view that is loaded when it is first shown.
 * @param Meanwhile shown until it is there; nothing by itself
 */
export function lazyPart<Props extends object>(
  importPart: () => Promise<ComponentType<Props>>,
  Meanwhile: (props: Props) => ComponentChild = () => null,
) {
  const part = signal<ComponentType<Props> | null>(null);

  async function load(): Promise<void> {
    const loaded = await importPart();
    part.value = loaded;
  }

  function LazyView(props: Props) {
    useEffect(() => {
      load();
    }, []);
    const Loaded = part.value;
    return Loaded === null ? Meanwhile(props) : <Loaded {...props} />;
  }

  return { LazyView, load };
}

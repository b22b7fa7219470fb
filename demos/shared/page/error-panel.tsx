import { signal } from '@preact/signals';
import { Component, type ComponentChildren } from 'preact';
import { Button } from '../controls/button.tsx';
import { modeQuery } from '../mode.ts';

const failure = signal<Error | null>(null);

/** Shows uncaught errors of the whole page as a panel. Call once, before anything is drawn. */
export function catchErrors(): void {
  addEventListener('error', (event) => {
    // Only says that an observer was called again in the next frame; nothing is lost.
    if (event.message?.startsWith('ResizeObserver loop')) return;
    if (event.error) failure.value = toError(event.error);
  });
  addEventListener('unhandledrejection', (event) => {
    failure.value = toError(event.reason);
  });
}

const toError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Draws its children, or the panel in their place when one of them fails. */
export class ErrorBoundary extends Component<{
  children: ComponentChildren;
}> {
  override componentDidCatch(error: unknown) {
    console.error(error);
    failure.value = toError(error);
  }

  override render() {
    if (failure.value === null) return this.props.children;
    return <ErrorPanel error={failure.value} />;
  }
}

function ErrorPanel({ error }: { error: Error }) {
  const startAfresh = () => {
    const mode = modeQuery(location.search);
    location.replace(`${location.pathname}${mode === '' ? '' : `?${mode}`}`);
  };
  return (
    <section class="error-panel" role="alert">
      <h2>This demo stopped</h2>
      <p>
        Something went wrong that should not have. What you had set is still in this page’s address:
        load it again to go on from there, or start afresh.
      </p>
      <p class="error-detail">{error.message}</p>
      <div class="button-row">
        <Button variant="primary" onClick={() => location.reload()}>
          Load again
        </Button>
        <Button onClick={startAfresh}>Start afresh</Button>
      </div>
    </section>
  );
}

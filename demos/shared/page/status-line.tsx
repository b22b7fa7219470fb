import { useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { announce } from '../announce.tsx';

const pause = 700;

/** What the picture shows, in words; said to screen readers when it has come to rest. */
export function StatusLine({ text }: { text: () => string }) {
  const line = useComputed(text);
  const isFirst = useRef(true);
  useSignalEffect(() => {
    const said = line.value;
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => announce(said), pause);
    return () => clearTimeout(timer);
  });
  return <p class="status-line">{line}</p>;
}

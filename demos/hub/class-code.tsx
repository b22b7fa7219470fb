import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The hub's own address as a QR code, where the class can reach it: not on the lecturer's machine alone. */
export function ClassCode() {
  const code = useSignal<{ size: number; d: string } | null>(null);
  const { hostname, protocol, origin, pathname } = location;
  const isShared = protocol.startsWith('http') && !/^(localhost$|127\.|\[::1\])/.test(hostname);
  const address = origin + pathname;
  useEffect(() => {
    if (!isShared) return;
    import('../shared/qr-code.ts').then(({ qrCode }) => {
      code.value = qrCode(address);
    });
  }, [isShared, address, code]);
  if (code.value === null) return null;
  const { size, d } = code.value;
  return (
    <figure class="class-code">
      <svg
        viewBox={`-2 -2 ${size + 4} ${size + 4}`}
        role="img"
        aria-label="QR code of this page"
        shape-rendering="crispEdges"
      >
        <path d={d} />
      </svg>
      <figcaption>{address.replace(/^https?:\/\//, '')}</figcaption>
    </figure>
  );
}

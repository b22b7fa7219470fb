import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../announce.tsx';
import { Button } from '../controls/button.tsx';

/** The link to what is on the screen, to copy or to scan. */
export function LinkDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const path = useSignal<{ size: number; d: string } | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    // Loaded when asked for: few visitors need it, all would wait for it.
    import('../qr-code.ts').then(({ qrCode }) => {
      path.value = qrCode(link);
    });
  }, [link, path]);
  const isLocal = /^(localhost|127\.|\[::1\])/.test(new URL(link).hostname);

  return (
    <dialog
      ref={dialog}
      class="link-dialog"
      aria-labelledby="link-title"
      onClose={onClose}
      closedby="any"
    >
      <div class="link-body">
        <h2 id="link-title">This picture as a link</h2>
        <div class="qr">
          {path.value && (
            <svg
              viewBox={`-2 -2 ${path.value.size + 4} ${path.value.size + 4}`}
              role="img"
              aria-label="QR code of the link"
              shape-rendering="crispEdges"
            >
              <path d={path.value.d} />
            </svg>
          )}
        </div>
        <input
          type="text"
          readOnly
          aria-label="Link"
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        {isLocal && (
          <p class="note">
            This address is known to this computer only. For phones, start the lecture with{' '}
            <code>--host</code>.
          </p>
        )}
        <div class="button-row">
          <Button variant="primary" onClick={() => copyLink(link)}>
            Copy link
          </Button>
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </div>
      </div>
    </dialog>
  );
}

/** Copies the link and says so; false where the browser does not allow it. */
export async function copyLink(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    announce('Link copied.');
    return true;
  } catch {
    return false;
  }
}

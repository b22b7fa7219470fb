import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/button.tsx';
import { qrCode } from '../qr-code.ts';
import { copyLink } from './copy-link.ts';

/** The link to what is on the screen, to copy or to scan. */
export function LinkDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { size, d } = qrCode(link);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
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
          <svg
            viewBox={`-2 -2 ${size + 4} ${size + 4}`}
            role="img"
            aria-label="QR code of the link"
            shape-rendering="crispEdges"
          >
            <path d={d} />
          </svg>
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

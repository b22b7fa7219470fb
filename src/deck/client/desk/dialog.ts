import { createButton } from './button.ts';

/** A dialog over the slide. Escape and its button close it; while it is open, keys are its own. */
export function openDialog(title: string, className: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = `desk-dialog ${className}`;
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = `${className}-title`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const head = document.createElement('header');
  head.append(
    heading,
    createButton('Close', () => closeDialog(dialog)),
  );
  dialog.append(head);
  // Bespoke turns slides by keys and by the wheel wherever they happen.
  for (const type of ['keydown', 'wheel', 'touchstart', 'touchend']) {
    dialog.addEventListener(type, (event) => event.stopPropagation());
  }
  // WebKit's search fields keep Escape for themselves.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    closeDialog(dialog);
  });
  // Escape, which in some browsers may close without asking.
  for (const type of ['cancel', 'close']) dialog.addEventListener(type, () => closeDialog(dialog));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** At once with all that is in it: a closed field keeps the focus until the next frame, and would take the next key. */
export function closeDialog(dialog: HTMLDialogElement): void {
  dialog.close();
  dialog.remove();
}

export function openedDialog(): HTMLDialogElement | null {
  return document.querySelector('dialog.desk-dialog[open]');
}

/** A dialog over the slide. Escape and its button close it; while it is open, keys are its own. */
export function openDialog(title: string, className: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = `desk-dialog ${className}`;
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = `${className}-title`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  const head = document.createElement('header');
  head.append(heading, close);
  dialog.append(head);
  // Bespoke turns slides by keys and by the wheel wherever they happen.
  for (const type of ['keydown', 'wheel', 'touchstart', 'touchend']) {
    dialog.addEventListener(type, (event) => event.stopPropagation());
  }
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function openedDialog(): HTMLDialogElement | null {
  return document.querySelector('dialog.desk-dialog[open]');
}

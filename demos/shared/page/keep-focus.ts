const operable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Keys go on where they were. When what has the focus is drawn anew, as when another view is chosen, the new
 * one gets it; when it is gone, the first control of the nearest part that is left. Nothing is done for who
 * points: a field would call up the keyboard of a phone.
 */
export function keepFocus(): void {
  let focused: Element | null = null;
  let around: Element[] = [];
  let byKeys = false;

  const onHand = ({ type }: Event) => {
    byKeys = type === 'keydown';
  };
  addEventListener('keydown', onHand, true);
  addEventListener('pointerdown', onHand, true);
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    focused = target;
    // Known only now: what is taken away has nothing around it any more.
    around = ancestors(target);
  });
  new MutationObserver(() => {
    if (focused === null || focused.isConnected) return;
    const lost = focused;
    focused = null;
    const isFree = document.activeElement === document.body && document.hasFocus();
    if (isFree && byKeys) successor(lost, around)?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}

function successor(lost: Element, around: readonly Element[]): HTMLElement | undefined {
  const identity = identify(lost);
  const same = controls(document.body).find((control) => identify(control) === identity);
  if (same) return same;
  return around.filter((part) => part.isConnected).flatMap(controls)[0];
}

function ancestors(element: Element): Element[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...ancestors(parentElement)];
}

function controls(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(operable)].filter(
    (control) => !control.matches(':disabled') && control.checkVisibility(),
  );
}

/** What makes a control the same one to a person: its kind, its name, and the group it stands in. */
function identify(control: Element): string {
  const group = control.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  const isInput = control instanceof HTMLInputElement;
  const kind = isInput ? control.type : (control.getAttribute('role') ?? control.tagName);
  const name = isInput && kind === 'radio' ? control.value : nameOf(control);
  return [kind, group, name].join('\n');
}

function nameOf(control: Element): string {
  const isLabelled = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
  const label = isLabelled ? control.labels?.[0]?.textContent : control.textContent;
  return control.getAttribute('aria-label') ?? label ?? '';
}

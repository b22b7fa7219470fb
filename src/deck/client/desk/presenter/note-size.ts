const address = 'presenter note size';

/** Marp forgets how large the notes were made. Its buttons are pressed as often as they were last time. */
export function keepNoteSize(): void {
  const button = (name: string) =>
    document.querySelector<HTMLButtonElement>(`.bespoke-marp-presenter-note-${name}`);
  const bigger = button('bigger');
  const smaller = button('smaller');
  if (!bigger || !smaller) return;
  let size = kept();
  for (let i = 0; i < Math.abs(size); i++) (size > 0 ? bigger : smaller).click();

  const change = (by: number) => {
    size = Math.max(-5, size + by);
    try {
      localStorage.setItem(address, String(size));
    } catch {
      // The size lasts as long as the window.
    }
  };
  bigger.addEventListener('click', () => change(1));
  smaller.addEventListener('click', () => change(-1));
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === '+') change(1);
      if (key === '-') change(-1);
    },
    { capture: true },
  );
}

function kept(): number {
  try {
    const size = Number(localStorage.getItem(address) ?? 0);
    return Number.isInteger(size) ? Math.max(-5, Math.min(size, 12)) : 0;
  } catch {
    return 0;
  }
}

import type { Windows } from '../windows/windows.ts';

export type Shade = 'black' | 'white';

const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

/**
 * Hides the slide from the audience behind a black or a white screen. The presenter goes on seeing it, and
 * reads what the audience has.
 */
export function hangCurtain(windows: Windows, isAudience: boolean) {
  const cloth = document.createElement('div');
  cloth.className = isAudience ? 'desk-curtain' : 'desk-curtain-note';
  cloth.role = 'status';
  cloth.hidden = true;
  document.body.append(cloth);

  const shade = windows.share<Shade | null>('curtain', null, (shade) => {
    cloth.hidden = shade === null;
    if (shade === null) return;
    cloth.dataset.shade = shade;
    const words = `The screen is ${shade}. Any key brings the slide back.`;
    // On the screen itself nothing shows; it is said to those who hear the page.
    cloth.innerHTML = isAudience ? `<span class="desk-unseen">${words}</span>` : words;
  });
  cloth.addEventListener('click', () => shade.set(null));

  return {
    isDown: () => shade.value !== null,
    lower: (to: Shade) => shade.set(to),
    raise: () => shade.set(null),
    /** Any key raises it; one still held from before is only used up. @returns whether the key is used up. */
    onKey({ key, repeat }: KeyboardEvent): boolean {
      if (shade.value === null || modifiers.includes(key)) return false;
      if (!repeat) shade.set(null);
      return true;
    },
  };
}

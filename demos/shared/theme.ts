import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { announce } from './announce.tsx';

export type Theme = 'light' | 'dark';

const storageKey = 'theme';

export interface ThemeSwitch {
  readonly theme: ReadonlySignal<Theme>;
  toggle(): void;
}

/** The theme asked for by the address, else the one chosen here before, else the system's. */
export function useSystemTheme(asked: Theme | null): ThemeSwitch {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = signal<Theme | null>(asked ?? stored());
  const isSystemDark = signal(system.matches);
  system.addEventListener('change', (event) => {
    isSystemDark.value = event.matches;
  });
  const theme = signal<Theme>('light');
  effect(() => {
    theme.value = chosen.value ?? (isSystemDark.value ? 'dark' : 'light');
    document.documentElement.classList.toggle('dark', theme.value === 'dark');
    document.documentElement.classList.toggle('light', theme.value === 'light');
  });
  return {
    theme,
    toggle() {
      chosen.value = theme.peek() === 'dark' ? 'light' : 'dark';
      store(chosen.value);
    },
  };
}

// Storage throws where it is full or forbidden, as in private frames.
function stored(): Theme | null {
  try {
    const value = localStorage.getItem(storageKey);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

function store(theme: Theme) {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    announce('The browser has no room to keep this choice: it lasts as long as this page.');
  }
}

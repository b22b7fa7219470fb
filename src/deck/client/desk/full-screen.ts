/** Full screen of the whole page, as Marp's `f` has it. */
export function toggleFullScreen(): void {
  if (!leaveFullScreen()) void document.body.requestFullscreen?.().catch(() => undefined);
}

/** @returns whether the page was in it. */
export function leaveFullScreen(): boolean {
  if (!document.fullscreenElement) return false;
  void document.exitFullscreen();
  return true;
}

/**
 * In full screen Escape belongs to the browser, which ends it, even if Escape was meant to give the keys
 * back from a demo. Browsers that lend it to the page do so from here; there it ends full screen when
 * nothing else is open.
 */
export function keepEscape(): void {
  const { keyboard } = navigator as Navigator & {
    keyboard?: { lock?(keys: readonly string[]): Promise<void>; unlock(): void };
  };
  if (!keyboard?.lock) return;
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement) void keyboard.lock?.(['Escape']).catch(() => undefined);
    else keyboard.unlock();
  });
}

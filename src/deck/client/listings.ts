/**
 * Marp draws a listing as a picture as wide as its box, in which short lines would be painted large.
 * Gives each listing its width in its own type, for a page that scrolls sideways instead.
 */
export async function measureListings(): Promise<void> {
  await Promise.all(
    ['marp-pre', 'marp-auto-scaling'].map((name) => customElements.whenDefined(name)),
  );
  for (const listing of document.querySelectorAll<HTMLElement>('marp-pre')) {
    const picture = listing.shadowRoot
      ?.querySelector('marp-auto-scaling')
      ?.shadowRoot?.querySelector('svg');
    if (!picture) continue;
    const measure = () => {
      const { width } = picture.viewBox.baseVal;
      if (width > 0) listing.style.setProperty('--width-in-type', `${width}px`);
    };
    new MutationObserver(measure).observe(picture, { attributeFilter: ['viewBox'] });
    measure();
  }
}

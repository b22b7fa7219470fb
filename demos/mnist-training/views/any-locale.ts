/**
 * Has the browser name a language that there is. A system without settings names “C”, and uPlot, which asks for
 * that language's numbers when it is loaded, would leave the page blank. Import it before uPlot.
 */
try {
  new Intl.NumberFormat(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en', configurable: true });
}

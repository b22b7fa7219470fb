/** A button that gives the focus back once it is pressed: the next key is meant for the deck. */
export function createButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', () => {
    act();
    button.blur();
  });
  return button;
}

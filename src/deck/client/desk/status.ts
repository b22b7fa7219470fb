/** One line of words over the slide, seen for a moment and read aloud. */

const seenFor = 2500;

let timer = 0;

/** @param stays until the next words, or none, are said. */
export function say(words: string, stays = false): void {
  const line = document.querySelector<HTMLElement>('.desk-status') ?? newLine();
  line.textContent = words;
  line.classList.toggle('desk-hidden', words === '');
  clearTimeout(timer);
  if (!stays) timer = window.setTimeout(() => line.classList.add('desk-hidden'), seenFor);
}

function newLine(): HTMLElement {
  const line = document.createElement('div');
  line.className = 'desk-status desk-hidden';
  line.role = 'status';
  document.body.append(line);
  return line;
}

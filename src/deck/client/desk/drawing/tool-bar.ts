import { type Colour, colours, type Tool } from '../../../drawings/ink.ts';
import { createButton } from '../button.ts';

type Mode = Tool | 'eraser';

/** What its buttons do besides choosing a tool or a colour. */
interface Actions {
  undo(): void;
  clear(): void;
  save(): void;
  close(): void;
}

/** The tools for drawing, of which one is chosen, with its colour. Hidden at first. */
export function createToolBar({ undo, clear, save, close }: Actions) {
  let mode: Mode = 'pen';
  let colour: Colour = 'red';

  const element = document.createElement('div');
  element.className = 'desk-tools';
  element.role = 'toolbar';
  element.setAttribute('aria-label', 'Drawing');
  element.hidden = true;

  const choices: { button: HTMLButtonElement; isChosen(): boolean }[] = [];
  const refresh = () => {
    for (const { button, isChosen } of choices) {
      button.setAttribute('aria-pressed', String(isChosen()));
    }
  };
  const addChoice = (words: string, choose: () => void, isChosen: () => boolean) => {
    const button = createButton(words, () => {
      choose();
      refresh();
    });
    choices.push({ button, isChosen });
    element.append(button);
    return button;
  };
  const addTool = (words: string, own: Mode) => {
    const choose = () => {
      mode = own;
    };
    const button = addChoice(words, choose, () => mode === own);
    button.dataset.mode = own;
  };
  const addColour = (own: Colour) => {
    const paint = () => {
      colour = own;
      if (mode === 'eraser') mode = 'pen';
    };
    const button = addChoice('', paint, () => colour === own);
    button.dataset.colour = own;
    button.setAttribute('aria-label', own);
    button.style.setProperty('--colour', colours[own]);
  };

  addTool('Pen', 'pen');
  addTool('Marker', 'marker');
  addTool('Eraser', 'eraser');
  for (const name of Object.keys(colours) as Colour[]) addColour(name);
  element.append(
    createButton('Undo', undo),
    createButton('Clear slide', clear),
    createButton('Save', save),
    createButton('Done', close),
  );
  refresh();
  document.body.append(element);
  return { element, chosen: () => ({ mode, colour }) };
}

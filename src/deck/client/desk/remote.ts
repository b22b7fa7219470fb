import { remotePath } from '../../remote/paths.ts';
import type { Command, Stage } from '../../remote/protocol.ts';
import { passOnKeys } from '../keys.ts';
import { renderedNote } from '../notes.ts';
import { slides } from '../slots.ts';
import { presentationKey } from '../windows/presentation.ts';
import { randomName } from '../windows/random-name.ts';
import type { Windows } from '../windows/windows.ts';
import type { Clock } from './clock.ts';
import type { hangCurtain } from './curtain.ts';
import { nextWords } from './next-words.ts';
import { shownSlide } from './place.ts';
import type { createPointer } from './pointer.ts';
import { plannedMinutes } from './presenter/planned-minutes.ts';
import { slideTitle } from './slide-words.ts';

interface Options {
  windows: Windows;
  clock: Clock;
  curtain: ReturnType<typeof hangCurtain>;
  pointer: ReturnType<typeof createPointer>;
}

/**
 * Lets phones look at the presentation and move it, where `npm start -- --remote` has said by a cookie that they
 * can. One window of a presentation does it for all, and another one if that one is closed.
 * @returns what is to be called when another slide, step or note is shown
 */
export function answerPhones(options: Options): () => void {
  if (!/(?:^|; )deck-remote=on/.test(document.cookie)) return () => undefined;
  const address = `${remotePath}?deck=${randomName()}`;
  let isOpen = false;
  let told = '';
  let sent: Promise<unknown> = Promise.resolve();

  function tell(): void {
    const now = JSON.stringify(stageOf(options));
    if (!isOpen || now === told) return;
    told = now;
    // One after the other, for the last one to be the last. What is lost with the connection is told with the next.
    sent = sent.then(() => fetch(address, { method: 'POST', body: now })).catch(() => undefined);
  }

  inOneWindow(() => {
    const commands = new EventSource(address);
    commands.addEventListener('open', () => {
      isOpen = true;
      told = '';
      tell();
    });
    commands.addEventListener('error', () => {
      isOpen = false;
    });
    commands.addEventListener('message', ({ data }) => obey(JSON.parse(data), options));
  });
  options.windows.watch(tell);
  return tell;
}

/** Pages that come from another machine's address have no locks: there each window answers. */
function inOneWindow(act: () => void): void {
  if (!navigator.locks) act();
  else {
    void navigator.locks.request(`remote of ${presentationKey()}`, () => {
      act();
      return new Promise<never>(() => undefined);
    });
  }
}

function stageOf({ clock, curtain }: Options): Stage {
  const { index, svg } = shownSlide() ?? { index: 0, svg: slides()[0]! };
  const { width, height } = svg.viewBox.baseVal;
  return {
    deck: document.title,
    slide: index,
    slideCount: slides().length,
    title: slideTitle(index),
    notes: renderedNote(index)?.innerHTML ?? '',
    next: nextWords(index),
    minutes: plannedMinutes(),
    clock: clock.state,
    isCovered: curtain.isDown(),
    ratio: width / height,
  };
}

function obey(command: Command, { clock, curtain, pointer }: Options): void {
  if (command.type === 'forward') passOnKeys('PageDown', false);
  else if (command.type === 'back') passOnKeys('PageUp', false);
  else if (command.type === 'clock') clock.toggle();
  else if (command.type === 'point') pointer.pointAt(command.at);
  else if (curtain.isDown()) curtain.raise();
  else curtain.lower('black');
}

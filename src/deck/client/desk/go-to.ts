import { goTo } from '../position.ts';
import { slides } from '../slots.ts';
import { say } from './status.ts';

/** Milliseconds after which digits that were typed are forgotten. */
const patience = 5000;

/** Goes to the slide whose number is typed, once Enter follows. */
export function readNumbers() {
  let typed = '';
  let timer = 0;

  const forget = () => {
    typed = '';
    clearTimeout(timer);
  };

  function type(digit: string): void {
    typed = (typed + digit).slice(-4);
    clearTimeout(timer);
    timer = window.setTimeout(forget, patience);
    say(`Slide ${typed}: Enter goes there.`);
  }

  function enter(): void {
    const number = Number(typed);
    forget();
    const { length } = slides();
    if (number >= 1 && number <= length) {
      goTo({ slide: number - 1, step: 0 });
      say(`Slide ${number} of ${length}`);
    } else {
      say(`There is no slide ${number}: the last one is ${length}.`);
    }
  }

  return {
    /** @returns whether the key is used up: a digit, or Enter after one. */
    onKey({ key }: KeyboardEvent): boolean {
      if (/^\d$/.test(key)) type(key);
      else if (key === 'Enter' && typed !== '') enter();
      else return false;
      return true;
    },
    /** @returns whether a number was being typed. */
    cancel(): boolean {
      if (typed === '') return false;
      forget();
      say('');
      return true;
    },
  };
}

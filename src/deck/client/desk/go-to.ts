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

  return {
    isTyping: () => typed !== '',
    type(digit: string) {
      typed = (typed + digit).slice(-4);
      clearTimeout(timer);
      timer = window.setTimeout(forget, patience);
      say(`Slide ${typed}: Enter goes there.`);
    },
    enter() {
      const number = Number(typed);
      forget();
      const { length } = slides();
      if (number >= 1 && number <= length) {
        goTo({ slide: number - 1, step: 0 });
        say(`Slide ${number} of ${length}`);
      } else {
        say(`There is no slide ${number}: the last one is ${length}.`);
      }
    },
    cancel() {
      forget();
      say('');
    },
  };
}

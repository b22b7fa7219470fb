import { paceOf } from '../client/desk/presenter/plan.ts';
import { paceInWords, timeInWords } from '../client/desk/presenter/plan-words.ts';
import { elapsedAt } from '../remote/elapsed.ts';
import type { PhoneNews, Stage, Wish } from '../remote/protocol.ts';
import { createPad } from './pad.ts';

/** The page of the remote: what a lecturer sees and presses on a phone. */

const perMinute = 60_000;

const element = (id: string) => document.getElementById(id)!;
const button = (id: string) => element(id) as HTMLButtonElement;

let news: PhoneNews | undefined;
/** Milliseconds that the lecturer's clock is ahead of this phone's. */
let ahead = 0;
let notes = '';

// It scrolls, which keys must be able to do.
element('notes').tabIndex = 0;

const pad = createPad(element('pad'), element('spot'), (at) => wish({ type: 'point', at }));

async function enter(): Promise<void> {
  const code = location.hash.slice(1);
  // Void once it is used: a page that is loaded again, or sent on, is not to bring it again.
  history.replaceState(null, '', location.pathname);
  const response = code === '' ? undefined : await post('/enter', { code });
  listen(response?.ok === false ? await response.text() : undefined);
}

/** @param refusal why the code was not taken, which matters only if this phone is not in already */
function listen(refusal = 'Scan the code that npm start shows.'): void {
  const stream = new EventSource('/news');
  stream.addEventListener('message', ({ data }) => {
    news = JSON.parse(data) as PhoneNews;
    ahead = news.now - Date.now();
    show(news);
  });
  stream.addEventListener('error', () => {
    const isRefused = news === undefined && stream.readyState === EventSource.CLOSED;
    say(isRefused ? refusal : 'The connection is lost. Trying again …');
    if (!isRefused && stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  });
}

async function wish(wanted: Wish): Promise<void> {
  const response = await post('/wish', wanted).catch(() => undefined);
  if (response === undefined) say('The connection is lost. Trying again …');
  else if (!response.ok) say(await response.text());
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, { method: 'POST', body: JSON.stringify(body) });
}

function show({ stage, holds }: PhoneNews): void {
  element('remote').hidden = stage === null;
  say(stage === null ? 'Open a deck on the lecturer’s machine: it comes here by itself.' : '');
  if (stage === null) return;
  element('title').textContent = stage.title;
  element('where').textContent = `Slide ${stage.slide + 1} of ${stage.slideCount}`;
  element('next').textContent = stage.next;
  if (stage.notes !== notes) {
    notes = stage.notes;
    element('notes').innerHTML = notes;
    element('notes').scrollTop = 0;
  }
  button('take').hidden = holds;
  for (const id of ['clock', 'black', 'point', 'back', 'forward']) button(id).disabled = !holds;
  button('black').setAttribute('aria-pressed', String(stage.isCovered));
  element('pad').style.setProperty('--ratio', String(stage.ratio));
  if (!holds) turnPad(false);
  tick(stage);
}

function tick({ clock, minutes, slide }: Stage): void {
  const now = Date.now() + ahead;
  const elapsed = elapsedAt(clock, now) / perMinute;
  const time = timeInWords(elapsed);
  button('clock').textContent = `${clock.since === null ? '▶' : '❙❙'} ${time}`;
  const act = clock.since === null ? 'Start' : 'Pause';
  button('clock').setAttribute('aria-label', `${time} so far. ${act} the clock`);
  const { pace, words } = paceInWords(paceOf(minutes, slide, elapsed), now);
  element('plan').dataset.pace = pace;
  element('plan').textContent = minutes.some((planned) => planned > 0) ? words : '';
}

function turnPad(isOn: boolean): void {
  button('point').setAttribute('aria-pressed', String(isOn));
  element('notes').hidden = isOn;
  pad.turn(isOn);
}

function say(words: string): void {
  element('status').textContent = words;
  element('status').hidden = words === '';
}

for (const type of ['forward', 'back', 'black', 'clock', 'take'] as const) {
  button(type).addEventListener('click', () => void wish({ type }));
}
button('point').addEventListener('click', () => turnPad(button('point').ariaPressed !== 'true'));
setInterval(() => news?.stage && tick(news.stage), 500);
void enter();

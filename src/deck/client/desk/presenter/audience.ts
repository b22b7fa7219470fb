import { isOpenedByAnother, presentationKey } from '../../windows/presentation.ts';

interface Question {
  type: 'who presents?';
}
interface Answer {
  type: 'I do';
  /** Of the presentation. */
  key: string;
}

const channelName = () => `presenters of ${location.pathname}`;

/** In presenter view: the window for the audience, which can have been closed. */
export function keepAudience() {
  let audience: Window | null = window.opener;
  const isThere = () => audience !== null && !audience.closed;

  // A tab that is opened by hand joins, if nobody else is the audience.
  const channel = new BroadcastChannel(channelName());
  channel.addEventListener('message', ({ data }: MessageEvent<Question | Answer>) => {
    if (data.type !== 'who presents?' || isThere()) return;
    channel.postMessage({ type: 'I do', key: presentationKey() } satisfies Answer);
  });

  return {
    /** Brings it to the front, or opens it where the presentation is. */
    show() {
      if (isThere()) audience?.focus();
      else audience = window.open(addressFor(presentationKey()), '_blank');
    },
  };
}

/** In a window for the audience that belongs to no presentation yet: joins one that lacks its audience. */
export function joinPresenter(): void {
  if (isOpenedByAnother) return;
  const channel = new BroadcastChannel(channelName());
  channel.addEventListener('message', ({ data }: MessageEvent<Question | Answer>) => {
    if (data.type !== 'I do') return;
    channel.close();
    if (data.key !== presentationKey()) location.replace(addressFor(data.key));
  });
  channel.postMessage({ type: 'who presents?' } satisfies Question);
  setTimeout(() => channel.close(), 1000);
}

function addressFor(key: string): URL {
  const address = new URL(location.href);
  address.searchParams.delete('view');
  address.searchParams.set('sync', key);
  return address;
}

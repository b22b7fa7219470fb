/** Where a deck meets the relay, on its own server. */
export const remotePath = '/@remote';

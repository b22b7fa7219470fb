import type { Stage } from '../../../src/deck/remote/protocol.ts';

export const stage = (title: string): Stage => ({
  ...{ deck: 'Deck', slide: 0, slideCount: 2, title, notes: '<p>Say it.</p>', next: 'Next' },
  ...{ minutes: [1, 2], clock: { since: null, before: 0 }, isCovered: false, ratio: 16 / 9 },
});

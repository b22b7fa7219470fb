/** The pictures to choose from beside the curves. */
export const views = {
  wall: { title: 'Test digits', question: 'Which does it read?' },
  draw: { title: 'Draw', question: 'Can it read yours?' },
  weights: { title: 'Weights', question: 'What did it learn?' },
  confusion: { title: 'Confusion', question: 'What does it mix up?' },
  mistakes: { title: 'Mistakes', question: 'Which does it get wrong?' },
  sabotage: { title: 'Sabotage', question: 'What breaks it?' },
} as const satisfies Record<string, { title: string; question: string }>;

export type ViewName = keyof typeof views;

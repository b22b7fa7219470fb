/** Signs of a player, drawn so that every system shows the same. */

export const PlayIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path class="solid" d="M7 4.5v15l12-7.5z" />
  </svg>
);

export const PauseIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M8 5v14M16 5v14" stroke-width="4" />
  </svg>
);

export const StepIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path class="solid" d="M6 5v14l9-7z" />
    <path d="M18 5v14" />
  </svg>
);

export const ToStartIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path class="solid" d="M18 5v14l-9-7z" />
    <path d="M6 5v14" />
  </svg>
);

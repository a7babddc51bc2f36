import type { Say } from './form-texts.ts';

/** What the fields of a form need from the application; preact components cannot inject, so it stands here. */
export const surroundings: { say: Say; today: () => string } = {
  say: (key) => key,
  today: () => '',
};

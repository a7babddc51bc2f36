import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Blocks, canvas and panel side by side need this much. */
const enough = '(min-width: 820px)';

/** Whether the window is wide enough to draw in; follows it. Call while a component is made. */
export function wideEnough(): Signal<boolean> {
  const query = matchMedia(enough);
  const wide = signal(query.matches);
  const follow = () => wide.set(query.matches);
  query.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  return wide.asReadonly();
}

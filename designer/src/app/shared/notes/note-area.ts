import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon.ts';
import { Notes } from './notes.ts';

/** Where notes appear; screen readers hear them without losing their place. */
@Component({
  selector: 'hoso-note-area',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (notes.note(); as note) {
      <div class="note" [class.wrong]="note.tone === 'wrong'">
        <hoso-icon [name]="note.tone === 'wrong' ? 'circle-alert' : 'circle-check'" [size]="18" />
        <span>{{ note.text }}</span>
        <button type="button" [attr.aria-label]="'shell.dismiss' | transloco" (click)="notes.dismiss()"><hoso-icon name="x" [size]="16" /></button>
      </div>
    }
  `,
  host: { role: 'status', 'aria-live': 'polite' },
  styles: `
    :host { position: fixed; z-index: 900; left: 50%; bottom: 88px; transform: translateX(-50%); width: max-content; max-width: calc(100vw - 32px); pointer-events: none; }
    .note { display: flex; gap: 10px; align-items: center; padding: 10px 8px 10px 14px; color: var(--paper); background: var(--ink); border-radius: var(--radius); box-shadow: var(--shadow); pointer-events: auto; animation: rise var(--motion) ease-out; }
    .wrong { background: var(--red); }
    button { display: inline-flex; padding: 6px; color: inherit; background: none; border: 0; border-radius: var(--radius-small); cursor: pointer; }
    button:focus-visible { outline-color: var(--paper); }
    @keyframes rise { from { opacity: 0; transform: translateY(8px); } }
  `,
})
export class NoteArea {
  protected readonly notes = inject(Notes);
}

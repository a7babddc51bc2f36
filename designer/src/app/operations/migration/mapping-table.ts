import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import type { MappingRow } from './mapping.ts';

/** What becomes of each step: what has to be looked at stands on top, what keeps its place is folded away. */
@Component({
  selector: 'hoso-mapping-table',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (open().length > 0) {
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr><th scope="col">{{ 'operations.mapping.old' | transloco }}</th><th scope="col">{{ 'operations.mapping.new' | transloco }}</th><th scope="col">{{ 'operations.mapping.note' | transloco }}</th></tr>
          </thead>
          <tbody>
            @for (row of open(); track row.element.id) {
              <tr>
                <td class="name">{{ nameOf(row.element) ?? ('operations.unnamed' | transloco: { id: row.element.id }) }}@if (row.element.insideOf; as around) {<small>{{ 'operations.repair.inside' | transloco: { name: around } }}</small>}</td>
                <td>
                  <select class="input" [attr.aria-label]="'operations.mapping.becomes' | transloco: { name: nameOf(row.element) ?? row.element.id }" (change)="chosen.emit({ id: row.element.id, becomes: $any($event.target).value || null })">
                    <option value="" [selected]="row.becomes === null">{{ 'operations.mapping.nothing' | transloco }}</option>
                    @for (choice of row.choices; track choice.id) {
                      <option [value]="choice.id" [selected]="choice.id === row.becomes">{{ nameOf(choice) ?? ('operations.unnamed' | transloco: { id: choice.id }) }}</option>
                    }
                  </select>
                </td>
                <td>
                  @if (row.becomes === null) {
                    <span class="note amber"><hoso-icon name="triangle-alert" [size]="16" />{{ 'operations.mapping.stays' | transloco }}</span>
                  } @else if (row.becomes === row.element.suggestion && row.element.because) {
                    <span class="note">{{ 'operations.mapping.' + row.element.because | transloco }}</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <p class="note jade"><hoso-icon name="circle-check" [size]="16" />{{ 'operations.mapping.allSame' | transloco }}</p>
    }
    @if (settled().length > 0) {
      <details>
        <summary>{{ 'operations.mapping.settled' | transloco: { count: settled().length } }}</summary>
        <ul>
          @for (row of settled(); track row.element.id) {
            <li><span>{{ nameOf(row.element) ?? ('operations.unnamed' | transloco: { id: row.element.id }) }}</span>
              <button type="button" class="button bare" (click)="chosen.emit({ id: row.element.id, becomes: row.becomes })">{{ 'operations.mapping.change' | transloco }}<span class="unseen">: {{ nameOf(row.element) ?? row.element.id }}</span></button></li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    .scroll { margin: 0 -12px; overflow-x: auto; }
    table { min-width: 560px; }
    .name { width: 36%; font-weight: 500; }
    small { display: block; font: var(--text-small); color: var(--ink-second); }
    .note { display: flex; gap: 6px; align-items: center; margin: 0; padding-top: 6px; color: var(--ink-second); }
    .note.amber { color: var(--amber); }
    .note.jade { color: var(--jade); }
    details { margin-top: 12px; }
    summary { color: var(--ink-second); cursor: pointer; }
    ul { margin: 8px 0 0; padding: 0; list-style: none; columns: 2; }
    li { display: flex; gap: 8px; align-items: center; justify-content: space-between; break-inside: avoid; }
    li .button { min-height: 28px; padding: 3px 8px; }
    @media (max-width: 900px) { ul { columns: 1; } }
  `,
})
export class MappingTable {
  readonly rows = input.required<readonly MappingRow[]>();
  readonly chosen = output<{ readonly id: string; readonly becomes: string | null }>();

  protected readonly open = computed(() => this.rows().filter(({ settled }) => !settled));
  protected readonly settled = computed(() => this.rows().filter(({ settled }) => settled));

  protected nameOf(element: { readonly name?: string | undefined }): string | undefined {
    return element.name;
  }
}

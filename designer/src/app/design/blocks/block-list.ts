import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Drawing } from '../drawing/drawing.ts';
import { type Block, type BlockGroup, blockGroups, carryBlock, moreBlocks, placeBlock } from './blocks.ts';

/** The blocks of a procedure in office words, to drag onto the drawing, to click, or to place with Enter. */
@Component({
  selector: 'hoso-block-list',
  imports: [NgTemplateOutlet, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups; track group.name) {
      <h3>{{ 'design.blocks.' + group.name | transloco }}</h3>
      <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{ $implicit: group }" />
    }
    <details>
      <summary>{{ 'design.blocks.more' | transloco }}</summary>
      <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{ $implicit: more }" />
    </details>
    <ng-template #list let-group>
      <ul>
        @for (block of blocksOf(group); track block.name) {
          <li>
            <div
              class="block" role="button" tabindex="0" draggable="true" [attr.data-block]="block.name"
              [title]="'design.blockHint.' + block.name | transloco"
              (dragstart)="carry(block, $event)" (click)="carry(block, $event)"
              (keydown.enter)="place(block, $event)" (keydown.space)="place(block, $event)"
            >
              <span class="icon" [class]="block.icon" aria-hidden="true"></span>
              <span>{{ 'design.block.' + block.name | transloco }}</span>
            </div>
          </li>
        }
      </ul>
    </ng-template>
  `,
  styles: `
    :host { display: block; padding: 4px 8px 16px; overflow-y: auto; }
    h3 { margin: 12px 4px 4px; font: var(--text-small-strong); color: var(--ink-second); }
    summary { margin: 12px 4px 4px; font: var(--text-small-strong); color: var(--jade); cursor: pointer; }
    ul { margin: 0; padding: 0; list-style: none; }
    .block { display: flex; gap: 8px; align-items: center; min-height: 36px; padding: 4px 6px; font: var(--text-work); border-radius: var(--radius-small); cursor: grab; user-select: none; }
    .block:hover { color: var(--jade-hover); background: var(--jade-tint); }
    .block:active { cursor: grabbing; }
    .icon { flex: none; width: 24px; font-size: 24px; line-height: 24px; }
  `,
})
export class BlockList {
  readonly drawing = input.required<Drawing>();
  protected readonly groups = blockGroups;
  protected readonly more = moreBlocks;

  protected blocksOf(group: BlockGroup): readonly Block[] {
    return group.blocks;
  }

  protected carry(block: Block, event: Event): void {
    carryBlock(this.drawing(), block, event);
  }

  protected place(block: Block, event: Event): void {
    event.preventDefault();
    placeBlock(this.drawing(), block);
  }
}

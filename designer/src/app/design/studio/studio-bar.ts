import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import type { ElementRef} from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import { TryOut } from '../try-out/try-out.ts';
import { KeepingWords } from './keeping-words.ts';
import { StudioSession } from './studio-session.ts';

/** Top of the studio: what is drawn, where the work is, what is wrong, and the way on. */
@Component({
  selector: 'hoso-studio-bar',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, KeepingWords, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './studio-bar.html',
  styleUrl: './studio-bar.css',
})
export class StudioBar {
  protected readonly studio = inject(StudioSession);
  protected readonly tryOut = inject(TryOut);
  /** Whether there is room to draw; else the bar only tells. */
  readonly wide = input.required<boolean>();
  readonly problemsWanted = output();
  readonly tryOutWanted = output();
  readonly submitted = output();
  readonly fileWanted = output();
  readonly fileChosen = output<File>();

  protected readonly naming = signal(false);
  protected readonly vietnamese = viewChild<ElementRef<HTMLInputElement>>('vietnamese');
  protected readonly errors = computed(() => this.studio.problems().filter(({ severity }) => severity === 'error').length);
  protected readonly warnings = computed(() => this.studio.problems().length - this.errors() + this.studio.missingDefaults().length);

  constructor() {
    effect(() => this.vietnamese()?.nativeElement.select());
  }

  protected rename(language: 'vi' | 'en', name: string): void {
    if (name.trim() !== '') this.studio.rename({ ...this.studio.name(), [language]: name.trim() });
  }

  protected take(input: HTMLInputElement): void {
    const [file] = input.files ?? [];
    // The same file chosen again would otherwise be no change.
    input.value = '';
    if (file) this.fileChosen.emit(file);
  }
}

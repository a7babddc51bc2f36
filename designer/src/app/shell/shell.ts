import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** Frame round every page of who is signed in. */
@Component({
  selector: 'hoso-shell',
  imports: [RouterOutlet],
  template: '<main><router-outlet /></main>',
})
export class Shell {}

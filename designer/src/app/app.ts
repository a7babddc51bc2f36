import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** Root of the application: what stands in it is decided by the route. */
@Component({
  selector: 'hoso-root',
  imports: [RouterOutlet],
  template: '<router-outlet />',
})
export class App {}

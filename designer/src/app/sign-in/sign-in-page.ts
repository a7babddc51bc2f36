import { Component } from '@angular/core';

@Component({ selector: 'hoso-sign-in-page', template: '' })
export class SignInPage {}

// Angular's decorators are compiled while the tests run; the build compiles them ahead.
import '@angular/compiler';
import { randomUUID } from 'node:crypto';

// jsdom lacks what every browser of the last years has.
globalThis.structuredClone ??= (value) => JSON.parse(JSON.stringify(value));
globalThis.crypto.randomUUID ??= randomUUID;

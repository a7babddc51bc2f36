import { openMongoStore } from '../../engine/store/mongo/open.ts';
import { onMongo } from '../store/on-mongo.ts';
import { keepOfficesIn } from './office.ts';

/** Declares the same tests once for each store that the product runs on; each office has a database of its own. */
export function onEachStore(declare: () => void): void {
  describe('on SQLite', declare);
  describe('on MongoDB', () => {
    onMongo((uriOf) => {
      let offices = 0;
      beforeAll(() => keepOfficesIn(async (options) => openMongoStore({ uri: await uriOf(`office_${(offices += 1)}`), ...options })));
      afterAll(() => keepOfficesIn());
      declare();
    });
  });
}

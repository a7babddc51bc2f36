import { StyleModule } from 'style-mod';
import { adoptStyles } from '../../shared/diagram/adopt-styles.ts';

let done = false;

/**
 * Lets CodeMirror, which decision tables use for their cells, adopt its style sheets in the document too: by itself it
 * inserts style elements there, which the content security policy does not allow. In a shadow root, where it adopts
 * them, the table's own library would get no clicks. Shadow roots are left to CodeMirror.
 */
export function adoptCodeStyles(): void {
  if (done) return;
  done = true;
  const mount = StyleModule.mount.bind(StyleModule);
  StyleModule.mount = (root, modules, options) => {
    if (root instanceof ShadowRoot) return mount(root, modules, options);
    for (const module of [modules].flat()) adoptStyles(module.getRules());
  };
}

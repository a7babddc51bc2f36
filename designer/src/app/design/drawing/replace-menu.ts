import { isOffered, isOfferedHeader } from './offered.ts';

type Entries = Record<string, unknown>;

interface PopupMenu {
  registerProvider(menu: string, priority: number, provider: {
    getPopupMenuEntries(): (entries: Entries) => Entries;
    getPopupMenuHeaderEntries(): (entries: Entries) => Entries;
  }): void;
}

/** Below bpmn-js's own provider, so that its entries are there to be chosen from. */
const lowPriority = 500;

/** Keeps in the replace menu what the engine runs. */
export class ReplaceMenu {
  static readonly $inject = ['popupMenu'];

  constructor(popupMenu: PopupMenu) {
    popupMenu.registerProvider('bpmn-replace', lowPriority, {
      getPopupMenuEntries: () => (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => isOffered(name))),
      getPopupMenuHeaderEntries: () => (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => isOfferedHeader(name))),
    });
  }
}

import { problemsOf } from '../../../engine/procedures/check-model.ts';
import { sentenceOf } from '../../../engine/messages/catalogue.ts';
import { blockGroups, moreBlocks, placeBlock } from '../../src/app/design/blocks/blocks.ts';
import type { Drawing } from '../../src/app/design/drawing/drawing.ts';
import { isOffered, isOfferedHeader } from '../../src/app/design/drawing/offered.ts';
import type { Drawn } from '../../src/app/design/drawing/services.ts';
import type { OpenModel } from '../design/open-model.ts';
import { openSheet, restore, type Sheet } from '../design/sheet.ts';

interface MenuEntry {
  readonly action: (event: object, entry?: object) => unknown;
}
type Entries = Readonly<Record<string, MenuEntry>>;
interface MenuProvider {
  getPopupMenuEntries(element: Drawn): Entries;
  getPopupMenuHeaderEntries(element: Drawn): Entries;
}
interface PadProvider {
  getContextPadEntries(element: Drawn): Readonly<Record<string, { readonly action: { readonly click?: (event: Event, element: Drawn) => unknown } }>>;
}

const sorts = ['start', 'step', 'wait', 'gateway', 'mark', 'end', 'stage', 'innerStart', 'onEvent', 'eventStart', 'rim', 'data', 'flow'];

/** The buttons of an element's menu that the studio shows. */
function menuOf({ model, elements }: Sheet, sort: string): Entries {
  const provider = (model.get as (name: string) => unknown)('replaceMenuProvider') as MenuProvider;
  const element = elements[sort] as Drawn;
  const shown = (entries: Entries, isShown: (name: string) => boolean) => Object.entries(entries).filter(([name]) => isShown(name));
  return Object.fromEntries([
    ...shown(provider.getPopupMenuEntries(element), isOffered), ...shown(provider.getPopupMenuHeaderEntries(element), isOfferedHeader),
  ]);
}

/**
 * What the check before publication says in errors: each names an element of the drawing and has its sentence. `bpmn.notExecuted`
 * would mean that the studio offers what the engine never runs.
 */
async function judge(model: OpenModel): Promise<void> {
  const problems = await problemsOf({ bpmn: await model.xml(), forms: {} });
  for (const error of problems.filter(({ severity }) => severity === 'error')) {
    expect(error.code).not.toMatch(/notExecuted|scriptLanguage|unknownContent|noExecutableProcess/);
    if (!error.elementId || !model.get('elementRegistry').get(error.elementId)) throw new Error(`names nothing: ${JSON.stringify(error)}`);
    expect(sentenceOf(error, 'vi')).not.toContain(error.code);
  }
}

describe('whatever the studio’s menus make of an element, the engine runs it or says what is missing', () => {
  let sheet: Sheet;
  beforeAll(async () => { sheet = await openSheet(); });
  afterEach(() => restore(sheet));

  const inTurn = async (names: readonly string[], act: (name: string) => unknown): Promise<void> => {
    for (const name of names) {
      act(name);
      await judge(sheet.model).catch((error: Error) => { throw new Error(`${name}: ${error.message}`); });
      restore(sheet);
    }
  };

  it.each(sorts)('in the menu beside: %s', async (sort) => {
    const names = Object.keys(menuOf(sheet, sort));
    if (!['data', 'onEvent'].includes(sort)) expect(names.length).toBeGreaterThan(0);
    await inTurn(names, (name) => menuOf(sheet, sort)[name]?.action({}, { active: false }));
  }, 60_000);

  it.each([...blockGroups, moreBlocks].flatMap(({ blocks }) => blocks.map((block) => [block.name, block] as const)))('as the block %s', async (name, block) => {
    sheet.model.get('selection').select(sheet.elements['step'] ?? null);
    await inTurn([name], () => placeBlock({ get: sheet.model.get, fit: () => undefined } as unknown as Drawing, block));
  });

  it.each(sorts)('from the buttons beside: %s', async (sort) => {
    const names = Object.keys(padOf(sheet, sort)).filter((name) => name.startsWith('append.'));
    await inTurn(names, (name) => padOf(sheet, sort)[name]?.action.click?.({} as Event, sheet.elements[sort] as Drawn));
  }, 60_000);
});

function padOf({ model, elements }: Sheet, sort: string): ReturnType<PadProvider['getContextPadEntries']> {
  const pad = (model.get as (name: string) => unknown)('contextPad') as { getEntries(element: Drawn): ReturnType<PadProvider['getContextPadEntries']> };
  return pad.getEntries(elements[sort] as Drawn);
}

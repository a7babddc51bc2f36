/** The little of moddle's interface that the compiler uses. */
declare module 'bpmn-moddle' {
  /** What moddle knows of a type. */
  export interface TypeDescriptor {
    readonly name: string;
    /** The type's superclasses and itself, those at the root first. */
    readonly allTypes: readonly { readonly name: string }[];
    readonly allTypesByName: Readonly<Record<string, unknown>>;
    readonly properties: readonly PropertyDescriptor[];
    readonly propertiesByName: Readonly<Record<string, PropertyDescriptor | undefined>>;
    readonly idProperty?: PropertyDescriptor;
  }
  /** An attribute, a part or a reference of a type. */
  export interface PropertyDescriptor {
    readonly name: string;
    readonly type: string;
    readonly ns: { readonly prefix: string; readonly localName: string };
    readonly isAttr?: boolean;
    readonly isMany?: boolean;
    readonly isReference?: boolean;
    readonly isVirtual?: boolean;
    /** The superclass that it comes from. */
    readonly definedBy?: { readonly name: string };
  }
  export interface ModdleElement {
    readonly $type: string;
    readonly $descriptor: TypeDescriptor;
    $instanceOf(type: string): boolean;
    readonly $parent?: ModdleElement;
    readonly $attrs: Record<string, unknown>;
    readonly id?: string;
    readonly name?: string;
    get(name: string): unknown;
    [property: string]: unknown;
  }
  export interface ParseWarning {
    readonly message: string;
    readonly error?: Error;
  }
  export interface ParseResult {
    readonly rootElement: ModdleElement;
    readonly references: readonly unknown[];
    readonly warnings: readonly ParseWarning[];
    readonly elementsById: Readonly<Record<string, ModdleElement>>;
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string, options?: { lax?: boolean }): Promise<ParseResult>;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    getType(name: string): { readonly $descriptor: TypeDescriptor };
    getPackage(prefix: string): { readonly enumerations: readonly { readonly name: string; readonly literalValues: readonly { readonly name: string }[] }[] };
    create(type: string, properties?: Record<string, unknown>): ModdleElement;
    getPackages(): readonly { readonly types: readonly { readonly properties?: readonly PropertyDescription[] }[] }[];
  }
  export interface PropertyDescription {
    readonly name: string;
    readonly isMany?: boolean;
    readonly isReference?: boolean;
  }
}

/** The reader below `BpmnModdle.fromXML`, which says of itself how much it could not take. */
declare module 'moddle-xml' {
  import type { BpmnModdle, ModdleElement, ParseResult, ParseWarning } from 'bpmn-moddle';

  export interface ReadingContext {
    readonly warnings: readonly ParseWarning[];
    readonly elementsById: Record<string, ModdleElement>;
    addWarning(this: ReadingContext, warning: ParseWarning): void;
    addElement(element: ModdleElement): void;
  }
  export interface RootHandler {
    context: ReadingContext | undefined;
  }
  export class Reader {
    constructor(options: { readonly model: BpmnModdle; readonly lax: boolean });
    handler(type: string): RootHandler;
    fromXML(xml: string, root: RootHandler): Promise<ParseResult>;
  }
}

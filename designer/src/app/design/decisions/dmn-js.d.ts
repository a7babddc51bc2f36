/* dmn-js comes without types; what is used of it. */
declare module 'dmn-js/lib/Modeler' {
  interface View {
    readonly element: { readonly id: string };
    readonly type: string;
  }
  export default class Modeler {
    constructor(options: {
      container: HTMLElement;
      common?: object;
      drd?: { additionalModules?: readonly unknown[] };
      decisionTable?: { additionalModules?: readonly unknown[] };
      literalExpression?: { additionalModules?: readonly unknown[] };
      boxedExpression?: { additionalModules?: readonly unknown[] };
    });
    importXML(xml: string, options?: { open: boolean }): Promise<unknown>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): readonly View[];
    open(view: View): Promise<unknown>;
    getActiveViewer(): { on(event: string, listener: () => void): void } | undefined;
    on(event: string, listener: (event: { viewer?: { on(event: string, listener: () => void): void } }) => void): void;
    destroy(): void;
  }
}
declare module 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies' {
  export const HIT_POLICIES: { label: string; explanation: string }[];
}

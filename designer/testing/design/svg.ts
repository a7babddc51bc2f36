/*
 * What diagram-js asks of SVG and jsdom does not have: sizes are zero and matrices are identities. Enough
 * for modelling, which computes with the model's own bounds; what is drawn is looked at in a real browser.
 */
class Matrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;
  inverse(): Matrix {
    return new Matrix();
  }
  multiply(): Matrix {
    return new Matrix();
  }
  translate(): Matrix {
    return new Matrix();
  }
  scale(): Matrix {
    return new Matrix();
  }
}

/** Gives jsdom the SVG that bpmn-js needs to open a model and to change it. */
export function provideSvg(): void {
  const transforms = () => {
    const list: unknown[] = [];
    return {
      numberOfItems: 0,
      consolidate: () => ({ matrix: new Matrix() }),
      clear: () => void list.splice(0),
      appendItem: (item: unknown) => list.push(item),
      createSVGTransformFromMatrix: () => ({ matrix: new Matrix() }),
    };
  };
  Object.assign(SVGElement.prototype, {
    getBBox: () => ({ x: 0, y: 0, width: 0, height: 0 }),
    getScreenCTM: () => new Matrix(),
    getCTM: () => new Matrix(),
    createSVGMatrix: () => new Matrix(),
    createSVGTransform: () => ({ setTranslate: () => undefined, setScale: () => undefined, setRotate: () => undefined, setMatrix: () => undefined, matrix: new Matrix() }),
    createSVGTransformFromMatrix: () => ({ matrix: new Matrix() }),
    createSVGPoint: () => ({ x: 0, y: 0, matrixTransform: () => ({ x: 0, y: 0 }) }),
    getComputedTextLength: () => 40,
    getTotalLength: () => 100,
    getPointAtLength: () => ({ x: 0, y: 0 }),
  });
  Object.defineProperty(SVGElement.prototype, 'transform', { configurable: true, get: () => ({ baseVal: transforms() }) });
  // Text is measured on a canvas; every letter is as wide as any other here.
  HTMLCanvasElement.prototype.getContext = (() => ({ measureText: (text: string) => ({ width: text.length * 6 }) })) as never;
  Object.assign(globalThis, { SVGMatrix: Matrix });
  (globalThis as { CSS?: unknown }).CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, (character) => `\\${character}`) };
}

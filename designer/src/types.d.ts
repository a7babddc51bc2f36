/** SVG files are inlined as text by the build (see `loader` in angular.json). */
declare module '*.svg' {
  const text: string;
  export default text;
}

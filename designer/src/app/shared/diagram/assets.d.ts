/* Files that the build inlines as text (`with { loader: 'text' }`) or publishes under an address (`with { loader: 'file' }`). */
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.woff2' {
  const address: string;
  export default address;
}

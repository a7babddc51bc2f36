/** The package's index loads the whole page into the server; this file only says where the page's files are. */
declare module 'swagger-ui-dist/absolute-path.js' {
  export default function absolutePath(): string;
}

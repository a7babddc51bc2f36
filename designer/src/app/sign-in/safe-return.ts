/** The address to return to after signing in; anything but a path inside the application leads to the first page. */
export function safeReturn(back: string | undefined): string {
  if (back === undefined || !/^\/(?![/\\])/.test(back) || back.startsWith('/sign-in')) return '/';
  return back;
}

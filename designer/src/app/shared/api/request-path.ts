type Fields = Record<string, string | number | undefined>;

/** Address of a request: `:name` parts filled in, the query added without its empty fields. */
export function requestPath(path: string, params: Fields = {}, query: Fields = {}): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_part, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}

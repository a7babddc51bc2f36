/**
 * Wraps each method of a store's group so that the driver's errors leave it as the store's own: nothing
 * above an adapter knows a driver. Turned down: a try and catch in each method, which one would forget.
 */
export function translatingErrors<Group extends object>(group: Group, translate: (error: unknown) => unknown): Group {
  return new Proxy(group, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        try {
          return await (Reflect.apply(member, target, args) as unknown);
        } catch (error) {
          throw translate(error);
        }
      };
    },
  });
}

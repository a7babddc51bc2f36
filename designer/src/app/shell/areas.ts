import type { Role } from '../shared/api/contract.ts';
import type { IconName } from '../shared/icon/icons.ts';

/** An area of the application as the rail shows it; its word is `shell.area.<key>`. */
export interface Area {
  readonly key: 'work' | 'dossiers' | 'procedures' | 'release' | 'admin';
  readonly path: string;
  readonly icon: IconName;
  readonly roles: readonly Role[];
}

const AREAS: readonly Area[] = [
  { key: 'work', path: '/work', icon: 'inbox', roles: ['officer', 'leader'] },
  { key: 'dossiers', path: '/dossiers', icon: 'folder-open', roles: ['officer', 'leader', 'admin'] },
  { key: 'procedures', path: '/procedures', icon: 'workflow', roles: ['processOwner', 'admin'] },
  { key: 'release', path: '/release', icon: 'send', roles: ['admin'] },
  { key: 'admin', path: '/admin', icon: 'settings', roles: ['admin'] },
];

/** The areas that these roles may use, in the order of the rail. */
export function areasFor(roles: readonly Role[]): readonly Area[] {
  return AREAS.filter((area) => area.roles.some((role) => roles.includes(role)));
}

/** The area that an address belongs to. */
export function areaOf(url: string): Area | undefined {
  return AREAS.find(({ path }) => url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`));
}

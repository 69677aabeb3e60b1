import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import of one file, both as paths from the project's root with `/`. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
}

/** Every TypeScript file below a folder, as paths from `root` with `/`. */
function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** The imports (static, dynamic with a literal, re-exports, types too) of one source text. */
export function importsOf(file: string, source: string): ImportEdge[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message ?? ''}`);
  const specifiers = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.flatMap((each) => {
      const literal = source.slice(each.moduleRequest.start, each.moduleRequest.end);
      return /^['"`]/.test(literal) ? [literal.slice(1, -1)] : [];
    }),
  ];
  return specifiers.map((specifier) => ({
    from: file,
    to: specifier.startsWith('.')
      ? relative(resolve('/'), resolve('/', dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier,
  }));
}

/** All imports of the files below the given folders. */
export function importGraph(root: string, folders: readonly string[]): ImportEdge[] {
  return folders
    .flatMap((folder) => sourceFiles(root, folder))
    .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
}

/** A file and all files that it imports, directly or not; packages too, by their names. */
export function importedFrom(file: string, graph: readonly ImportEdge[]): ReadonlySet<string> {
  const found = new Set([file]);
  for (const each of found) {
    for (const { from, to } of graph) if (from === each) found.add(to);
  }
  return found;
}

/** What each room of server/ may import of other rooms, besides itself. */
const allowedRooms: Readonly<Record<string, readonly string[]>> = {
  orders: [],
  knowledge: [],
  outbound: [],
  signing: [],
  storage: [],
  vault: [],
  redis: [],
  limits: ['redis'],
  metrics: [],
  jobs: ['storage'],
  mail: [],
  dashboard: [],
  platforms: ['orders', 'outbound', 'signing'],
  integrations: ['orders', 'platforms', 'vault', 'outbound', 'redis', 'signing', 'jobs'],
  accounts: ['orders', 'vault', 'jobs'],
  guesses: ['orders', 'vault', 'jobs'],
  conversation: ['orders', 'knowledge', 'vault', 'jobs', 'mail', 'redis', 'signing'],
  http: [
    'orders',
    'integrations',
    'accounts',
    'conversation',
    'vault',
    'limits',
    'metrics',
    'signing',
  ],
};

/** Files of server/ itself that may see more than a room may. */
const assembly = new Set(['server/main.ts', 'server/app.ts', 'server/config.ts', 'server/log.ts']);

/** Files that put the parts together, and may see all of them. */
const putTogether = new Set(['server/main.ts', 'server/measured.ts']);

/** Files of server/ itself that know no room. */
const forEverybody = new Set(['server/log.ts', 'server/logged-error.ts', 'server/remembered.ts']);

/** Files of http/ that the edge shares. They know no more than the edge does: neither node nor any package. */
const sharedWithTheEdge = new Set([
  'server/http/accepted-encodings.ts',
  'server/http/entity-tag.ts',
  'server/http/for-every-page.ts',
  'server/http/problem-kinds.ts',
  'server/http/security-headers.ts',
]);

const isEdge = (file: string) => file === 'server/edge.ts' || file.startsWith('server/edge/');

/** Why an import breaks the house's one direction; undefined when it is allowed. */
export function faultOf({ from, to }: ImportEdge): string | undefined {
  const importer = placeOf(from);
  const imported = placeOf(to);
  if (!isOurs(to)) return faultOfPackage(from, to);
  if (to.startsWith('protocol/')) return undefined;
  if (from.startsWith('protocol/')) return 'protocol/ imports nothing';
  if (importer.top !== imported.top) return faultAcross(from, to);
  if (importer.top !== 'server') return undefined;
  if (isEdge(from) || sharedWithTheEdge.has(from)) return faultOfEdge(from, to);
  if (isEdge(to)) return 'the edge is a program of its own';
  if (forEverybody.has(to)) return undefined;
  if (putTogether.has(from)) return undefined;
  if (assembly.has(to)) return 'only main.ts puts the parts together';
  if (from === 'server/app.ts')
    return imported.room === 'http' ? undefined : faultOfApp(imported.room);
  if (from === 'server/config.ts')
    return imported.room === 'vault' ? undefined : 'config.ts knows no room';
  if (importer.room === imported.room) return faultInside(from, to);
  if (imported.room === 'http') return 'no room imports http/';
  if (imported.room === 'storage') {
    return from.endsWith('.store.ts') || importer.room === 'jobs'
      ? undefined
      : 'only *.store.ts files import storage/';
  }
  if (!(allowedRooms[importer.room] ?? []).includes(imported.room)) {
    return `${importer.room}/ may not import ${imported.room}/`;
  }
  if (imported.room === 'platforms' && to !== 'server/platforms/registry.ts') {
    return 'platforms are reached through registry.ts';
  }
  return undefined;
}

function faultOfEdge(from: string, to: string): string | undefined {
  if (sharedWithTheEdge.has(to) || (isEdge(from) && isEdge(to))) return undefined;
  return 'the edge imports itself and what of http/ it shares';
}

function faultOfApp(room: string): string | undefined {
  return (allowedRooms.http ?? []).includes(room) ? undefined : `app.ts may not import ${room}/`;
}

/** Which platform's folder a file stands in; what all of them share in common/ is no platform's. */
function platformOf(file: string): string | undefined {
  return /^server\/platforms\/(?!common\/)([^/]+)\//.exec(file)?.[1];
}

function faultInside(from: string, to: string): string | undefined {
  const [importer, imported] = [platformOf(from), platformOf(to)];
  if (from.startsWith('server/platforms/common/') && !to.startsWith('server/platforms/common/')) {
    return 'what all platforms share knows none of them';
  }
  if (importer !== undefined && imported !== undefined && importer !== imported) {
    return 'one platform may not import another';
  }
  if (importer !== undefined && to === 'server/platforms/registry.ts') {
    return 'a platform does not know the registry';
  }
  return undefined;
}

function faultAcross(from: string, to: string): string | undefined {
  if (from.startsWith('tests/') || from.startsWith('scripts/')) return undefined;
  return `${from.split('/')[0]}/ may not import ${to.split('/')[0]}/`;
}

function faultOfPackage(from: string, to: string): string | undefined {
  if (isEdge(from) || sharedWithTheEdge.has(from)) return 'the edge uses Web APIs only';
  if (from === 'server/http/widget.ts' && (to.startsWith('node:') || to.startsWith('@hono/node'))) {
    return 'the public widget routes use Web APIs only';
  }
  if (/^(widget|server\/dashboard)\//.test(from) && to.startsWith('node:')) {
    return `${from.startsWith('widget/') ? 'the widget' : 'the dashboard'} runs in a browser`;
  }
  if (
    from.startsWith('server/orders/') &&
    /^(hono|pg|kysely|undici|axios|@hono|ioredis)/.test(to)
  ) {
    return 'orders/ knows no HTTP and no database';
  }
  return undefined;
}

function isOurs(path: string): boolean {
  return /^(server|widget|protocol|demo-shop|scripts|tests)\//.test(path);
}

function placeOf(path: string): { readonly top: string; readonly room: string } {
  const [top = '', room = ''] = path.split('/');
  return { top, room };
}

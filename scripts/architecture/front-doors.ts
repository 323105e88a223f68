import { importsOf, type Import } from './imports.js';
import { isProduction, placeOf, type Place } from './layout.js';
import type { Check } from './violation.js';

/** Which parts of the project each part may know; rooms among themselves are the business of the floors. */
const KNOWS: Record<Place['kind'], readonly Place['kind'][]> = {
  kernel: ['kernel'],
  // The data source lists the migrations.
  platform: ['kernel', 'platform', 'migrations'],
  migrations: ['kernel', 'platform', 'migrations'],
  room: ['kernel', 'platform', 'room'],
  app: ['kernel', 'platform', 'migrations', 'room', 'app'],
  shared: ['shared'],
  miniapp: ['miniapp'],
  elsewhere: ['kernel', 'platform', 'migrations', 'room', 'app', 'shared', 'miniapp', 'elsewhere'],
};

const INSTEAD: Record<Place['kind'], string> = {
  kernel: 'keep the kernel free of everything but itself and @guike/shared',
  platform: 'let the room register itself with the platform; the platform never knows a room',
  migrations: 'write the migration in plain SQL, so that it means the same next year',
  room: 'use what kernel, platform or a lower room offers at its front door',
  app: 'import the package by name instead of its files',
  shared: 'keep shared free of imports, because it runs in WeChat too',
  miniapp: 'share through @guike/shared; a client never sees server code',
  elsewhere: '',
};

/** The data source's lists of tables: entering rooms by index.ts there would load every module for each migration. */
const REGISTER = /^server\/src\/entities(\/\w+)?\.ts$/;

/** `index.rules.ts` is the same door for pure code: it offers rules without loading the room's services. */
const isFrontDoor = (target: string): boolean => /^server\/src\/modules\/[^/]+\/index(\.rules)?\.ts$/.test(target);

function breach(path: string, { target, specifier }: Import): { rule: string; instead: string } | undefined {
  const from = placeOf(path);
  if (!target) {
    const sealed = from.kind === 'shared' || (from.kind === 'kernel' && specifier !== '@guike/shared');
    return sealed ? { rule: `${from.kind} imports ${specifier}`, instead: INSTEAD[from.kind] } : undefined;
  }
  const to = placeOf(target);
  if (!KNOWS[from.kind].includes(to.kind)) {
    return { rule: `${from.kind} imports ${target}`, instead: INSTEAD[from.kind] };
  }
  const visitor = to.kind === 'room' && !(from.kind === 'room' && from.room === to.room);
  const listed = REGISTER.test(path) && target.endsWith('.entity.ts');
  if (!visitor || listed || isFrontDoor(target)) return undefined;
  return { rule: `walks around the front door of ${to.room}`, instead: `import modules/${to.room}/index.js` };
}

/** One front door per room; kernel, platform and shared know nothing above themselves. */
export const checkFrontDoors: Check = (tree) =>
  tree
    .paths(/^(server|shared|miniapp)\/src\/.*\.tsx?$/)
    .filter(isProduction)
    .flatMap((path) =>
      importsOf(tree, path).flatMap((item) => {
        const found = breach(path, item);
        return found ? [{ path, line: item.line, ...found }] : [];
      }),
    );

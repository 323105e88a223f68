import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MemberRecords } from '../../src/modules/member/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { aChain } from '../support/chain.js';

const ROOMS = join(__dirname, '../../src/modules');
/** Rooms below the members: they can't register, and the member room lets go of their rows itself (`Farewell`). */
const BELOW = new Set(['auth', 'qrcode', 'audit', 'organization', 'settings']);

/** What the law gives a member holds for every table in which a member is named: none may be forgotten. */
describe('what is kept of members', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await createTestApp();
  });

  afterAll(() => app.close());

  const ownerOf = (): Map<string, string> => {
    const owners = new Map<string, string>();
    for (const room of readdirSync(ROOMS, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const readme = readFileSync(join(ROOMS, room.name, 'README.md'), 'utf8');
      for (const table of (/^Tables:(.*)$/m.exec(readme)?.[1] ?? '').match(/[a-z][a-z0-9_]*/g) ?? [])
        owners.set(table, room.name);
    }
    return owners;
  };

  it('has a keeper in each room with a member in one of its tables', async () => {
    const rows = await app.sql<{ name: string }>(
      `SELECT DISTINCT TABLE_NAME AS name FROM information_schema.COLUMNS
        WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_NAME IN ('member_id', 'from_member_id', 'referrer_id', 'friend_id')`,
    );
    const owners = ownerOf();
    const keepers = new Set(
      app
        .get(MemberRecords)
        .all()
        .map(({ room }) => room),
    );
    const forgotten = rows
      .map(({ name }) => ({ name, room: owners.get(name) }))
      .filter(({ room }) => room === undefined || (!BELOW.has(room) && !keepers.has(room)))
      .map(({ name, room }) => `${name} of ${room ?? 'nobody'}`);
    expect(rows.length).toBeGreaterThan(20);
    expect(forgotten).toEqual([]);
  });

  it('can be told, let go of and asked about by every keeper, also where there is nothing', async () => {
    const memberId = await (await aChain(app)).member();
    for (const keeper of app.get(MemberRecords).all()) {
      const lines = await keeper.export(memberId);
      expect([keeper.room, Array.isArray(lines)]).toEqual([keeper.room, true]);
      expect(keeper.title).toMatch(/^[\p{Script=Han}]+$/u);
      await app.get(UnitOfWork).run(async (tx) => {
        expect([keeper.room, await (keeper.obstacles?.(tx, memberId) ?? [])]).toEqual([keeper.room, []]);
        await keeper.erase?.(tx, memberId);
      });
    }
  });
});

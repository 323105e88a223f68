import { inList } from '../../src/platform/database/index.js';
import { faceOf } from './deeds-wallet.js';
import type { Member, World } from './model.js';
import type { Shop } from './shop.js';

/** Everything that model and database must agree on, in one shape. Amounts of nothing are left out. */
export interface Books {
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly house: readonly string[];
}

interface AccountRow {
  owner: string;
  owner_id: number;
  book: string;
  entity_id: number;
  balance: number;
  held: number;
}

interface LotRow {
  member_id: number;
  book: string;
  origin_id: number;
  remaining: number;
  held: number;
  available_at: Date;
  expires_at: Date | null;
}

/** As the model has it. */
export function expected(world: World): Books {
  const owed = [...world.owes].filter(([, fen]) => fen !== 0).map(([who, fen]) => `${who} ${fen}`);
  return {
    members: Object.fromEntries(world.members.map((member, seat) => [`member ${seat}`, memberLines(member)])),
    house: [
      ...world.cash.map((fen, store) => `cash in store ${store}: ${fen}`),
      ...world.wechat.map((fen, entity) => `WeChat of entity ${entity}: ${fen}`),
      ...owed.sort(),
    ],
  };
}

function memberLines(member: Member): string[] {
  const pairs = member.pairs.flatMap(({ key, left, held }) =>
    (['principal', 'bonus'] as const).map((book) => [left[book], `${book} of ${key}`, held[book]] as const),
  );
  const coupons = member.coupons.map(({ template, state }) => `coupon ${template} ${state}`);
  const orders = member.orders.map(
    ({ id, state, lines }) => `order ${id} ${state} ${lines.map(({ returned }) => returned).join()}`,
  );
  const balances = [member.balance('principal'), member.balance('bonus'), points(member)].join(' + ');
  return [
    `balances ${balances}, growth ${member.growth}, debt ${member.debt}${member.frozen ? ', frozen' : ''}`,
    ...pairs.filter(([left]) => left > 0).map(([left, what, held]) => `${what}: ${left}, held ${held}`).sort(),
    ...member.lots.filter((lot) => lot.points > 0).map((lot) => lotLine(lot.points, lot.held, lot.from, lot.until)).sort(),
    ...coupons.sort(),
    ...orders.sort(),
    `on its way in: ${member.topups.reduce((sum, { plan }) => sum + faceOf(plan), 0)}`,
  ];
}

const points = (member: Member): number => member.lots.reduce((sum, lot) => sum + lot.points, 0);

function lotLine(left: number, held: number, from: number, until: number | null): string {
  const ends = until === null ? 'never' : new Date(until).toISOString();
  return `points: ${left}, held ${held}, from ${new Date(from).toISOString()} until ${ends}`;
}

/** As the database has it. */
export async function observed(world: World, shop: Shop): Promise<Books> {
  const ids = inList(world.members.map(({ id }) => id));
  const [accounts, lots, coupons, wallets, orders, cash] = await Promise.all([
    shop.query<AccountRow>(
      `SELECT owner, owner_id, book, entity_id, SUM(balance) AS balance, SUM(held) AS held FROM ledger_account
        GROUP BY owner, owner_id, book, entity_id`,
    ),
    shop.query<LotRow>(
      `SELECT a.owner_id AS member_id, a.book, l.origin_id, l.remaining, l.held, l.available_at, l.expires_at
         FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id WHERE l.remaining > 0`,
    ),
    shop.query<{ member_id: number; template_id: number; state: string }>(
      'SELECT member_id, template_id, state FROM coupon WHERE member_id IN (?)',
      [ids],
    ),
    shop.query<{ member_id: number; status: string; pending_topup_fen: number }>(
      'SELECT member_id, status, pending_topup_fen FROM wallet',
    ),
    shop.query<{ member_id: number; id: number; state: string; returned: string }>(
      `SELECT o.member_id, o.id, o.state, GROUP_CONCAT(l.returned_quantity ORDER BY l.line) AS returned
         FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id GROUP BY o.member_id, o.id, o.state`,
    ),
    shop.query<{ store_id: number; fen: number }>('SELECT store_id, SUM(amount_fen) AS fen FROM cash_movement GROUP BY store_id'),
  ]);
  const sumOf = (owner: string, id: number, book: string): number =>
    accounts
      .filter((row) => row.owner === owner && row.owner_id === id && row.book === book)
      .reduce((sum, { balance }) => sum + balance, 0);
  const linesOf = ({ id }: Member): string[] => {
    const wallet = wallets.find((row) => row.member_id === id);
    const own = lots.filter((row) => row.member_id === id);
    const balances = [sumOf('member', id, 'principal'), sumOf('member', id, 'bonus'), sumOf('member', id, 'points')];
    const frozen = wallet?.status === 'frozen' ? ', frozen' : '';
    return [
      `balances ${balances.join(' + ')}, growth ${sumOf('member', id, 'growth')}, debt ${0 - sumOf('member', id, 'points-debt')}${frozen}`,
      ...own
        .filter(({ book }) => book !== 'points')
        .map((row) => `${row.book} of ${row.origin_id}: ${row.remaining}, held ${row.held}`)
        .sort(),
      ...own
        .filter(({ book }) => book === 'points')
        .map((row) => lotLine(row.remaining, row.held, row.available_at.getTime(), row.expires_at?.getTime() ?? null))
        .sort(),
      ...coupons
        .filter((row) => row.member_id === id)
        .map((row) => `coupon ${shop.templates.indexOf(row.template_id)} ${row.state}`)
        .sort(),
      ...orders
        .filter((row) => row.member_id === id)
        .map((row) => `order ${row.id} ${STATES[row.state] ?? row.state} ${row.returned}`)
        .sort(),
      `on its way in: ${wallet?.pending_topup_fen ?? 0}`,
    ];
  };
  const owed = accounts
    .filter((row) => row.book === 'owes' && row.balance !== 0)
    .map((row) => `${shop.entities.indexOf(row.owner_id)} owes ${shop.entities.indexOf(row.entity_id)} ${row.balance}`);
  const drawers = shop.stores.map((id, store) => {
    const fen = 0 - sumOf('store', id, 'cash');
    const moved = cash.find((row) => row.store_id === id)?.fen ?? 0;
    return `cash in store ${store}: ${fen}${moved === fen ? '' : `, in the drawer ${moved}`}`;
  });
  return {
    members: Object.fromEntries(world.members.map((member, seat) => [`member ${seat}`, linesOf(member)])),
    house: [
      ...drawers,
      ...shop.entities.map((id, entity) => `WeChat of entity ${entity}: ${0 - sumOf('entity', id, 'wechat')}`),
      ...owed.sort(),
    ],
  };
}

/** Orders that are being returned or were returned were paid. */
const STATES: Readonly<Record<string, string>> = {
  awaiting_payment: 'waiting',
  refunding: 'paid',
  refunded: 'paid',
};

/** Where the two differ, member by member; empty when they agree. */
export function differences(model: Books, real: Books): string[] {
  const compare = (who: string, said: readonly string[], found: readonly string[]): string[] => {
    const missing = said.filter((line) => !found.includes(line)).map((line) => `${who}: the model says   ${line}`);
    const extra = found.filter((line) => !said.includes(line)).map((line) => `${who}: the database has ${line}`);
    if (missing.length + extra.length > 0 || said.length === found.length) return [...missing, ...extra];
    return [`${who}: ${said.length} things in the model, ${found.length} in the database`];
  };
  return [
    ...Object.keys(model.members).flatMap((who) => compare(who, model.members[who] ?? [], real.members[who] ?? [])),
    ...compare('the house', model.house, real.house),
  ];
}

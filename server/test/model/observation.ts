import { sum } from './arithmetic.js';
import { faceOf } from './deeds-wallet.js';
import type { Member, World } from './model.js';
import type { Shop } from './shop.js';

/** Everything that model and database must agree on, as lines to compare. Amounts of nothing are left out. */
export interface Books {
  readonly members: readonly (readonly string[])[];
  readonly house: readonly string[];
}

interface Balances {
  readonly principal: number;
  readonly bonus: number;
  readonly points: number;
  readonly growth: number;
  readonly debt: number;
  readonly frozen: boolean;
  readonly onItsWay: number;
}

const balanceLines = ({ principal, bonus, points, growth, debt, frozen, onItsWay }: Balances): string[] => [
  `${principal} + ${bonus} fen, ${points} points, ${debt} owed, growth ${growth}${frozen ? ', frozen' : ''}`,
  `on its way in: ${onItsWay}`,
];
const walletLine = (book: string, key: number, left: number, held: number): string =>
  `${book} of ${key}: ${left}, held ${held}`;
const pointsLine = (left: number, held: number, from: Date, until: Date | null): string =>
  `points: ${left}, held ${held}, from ${from.toISOString()} until ${until?.toISOString() ?? 'ever'}`;
const couponLine = (template: number, state: string): string => `coupon ${template} ${state}`;
const orderLine = (id: number, state: string, returned: string): string => `order ${id} ${state}, returned ${returned}`;
const cashLine = (store: number, books: number, drawer: number): string =>
  `cash in store ${store}: ${books}, in the drawer ${drawer}`;
const wechatLine = (entity: number, fen: number): string => `WeChat of entity ${entity}: ${fen}`;

/** As the model has it. */
export function expected(world: World): Books {
  const owed = [...world.owes].filter(([, fen]) => fen !== 0).map(([who, fen]) => `${who} ${fen}`);
  return {
    members: world.members.map(modelLines),
    house: [
      ...world.cash.map((fen, store) => cashLine(store, fen, fen)),
      ...world.wechat.map((fen, entity) => wechatLine(entity, fen)),
      ...owed,
    ],
  };
}

function modelLines(member: Member): string[] {
  const { growth, debt, frozen } = member;
  const balances = {
    ...{ growth, debt, frozen },
    principal: member.balance('principal'),
    bonus: member.balance('bonus'),
    points: sum(member.lots.map(({ points }) => points)),
    onItsWay: sum(member.topups.map(({ plan }) => faceOf(plan))),
  };
  const lots = member.lots.filter(({ points }) => points > 0);
  return [
    ...balanceLines(balances),
    ...member.pairs.flatMap(({ key, left, held }) =>
      (['principal', 'bonus'] as const)
        .filter((book) => left[book] > 0)
        .map((book) => walletLine(book, key, left[book], held[book])),
    ),
    ...lots.map(({ points, held, from, until }) => pointsLine(points, held, new Date(from), new Date(until))),
    ...member.coupons.map(({ template, state }) => couponLine(template, state)),
    ...member.orders.map(({ id, state, lines }) => orderLine(id, state, lines.map(({ returned }) => returned).join())),
  ];
}

interface AccountRow {
  owner: string;
  owner_id: number;
  book: string;
  entity_id: number;
  balance: number;
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

/** Orders that are being returned, or were, were paid. */
const STATES: Readonly<Record<string, string>> = {
  awaiting_payment: 'waiting',
  refunding: 'paid',
  refunded: 'paid',
};

async function rowsOf(shop: Shop) {
  const [accounts, lots, coupons, wallets, orders, drawers] = await Promise.all([
    shop.query<AccountRow>(
      `SELECT owner, owner_id, book, entity_id, SUM(balance) AS balance FROM ledger_account
        GROUP BY owner, owner_id, book, entity_id`,
    ),
    shop.query<LotRow>(
      `SELECT a.owner_id AS member_id, a.book, l.origin_id, l.remaining, l.held, l.available_at, l.expires_at
         FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id WHERE l.remaining > 0`,
    ),
    shop.query<{ member_id: number; template_id: number; state: string }>(
      'SELECT member_id, template_id, state FROM coupon',
    ),
    shop.query<{ member_id: number; status: string; pending_topup_fen: number }>(
      'SELECT member_id, status, pending_topup_fen FROM wallet',
    ),
    shop.query<{ member_id: number; id: number; state: string; returned: string }>(
      `SELECT o.member_id, o.id, o.state, GROUP_CONCAT(l.returned_quantity ORDER BY l.line) AS returned
         FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id GROUP BY o.member_id, o.id, o.state`,
    ),
    shop.query<{ store_id: number; fen: number }>(
      'SELECT store_id, SUM(amount_fen) AS fen FROM cash_movement GROUP BY store_id',
    ),
  ]);
  return { accounts, lots, coupons, wallets, orders, drawers };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** As the database has it. */
export async function observed(world: World, shop: Shop): Promise<Books> {
  const rows = await rowsOf(shop);
  const owed = rows.accounts.filter(({ book, balance }) => book === 'owes' && balance !== 0);
  const entity = (id: number): number => shop.ids.entities.indexOf(id);
  return {
    members: world.members.map(({ id }) => databaseLines(shop, rows, id)),
    house: [
      ...shop.ids.stores.map((id, store) => {
        const drawer = rows.drawers.find((row) => row.store_id === id)?.fen ?? 0;
        return cashLine(store, 0 - balanceOf(rows, 'store', id, 'cash'), drawer);
      }),
      ...shop.ids.entities.map((id, index) => wechatLine(index, 0 - balanceOf(rows, 'entity', id, 'wechat'))),
      ...owed.map((row) => `${entity(row.owner_id)} owes ${entity(row.entity_id)} ${row.balance}`),
    ],
  };
}

function balanceOf({ accounts }: Rows, owner: string, id: number, book: string): number {
  const own = accounts.filter((row) => row.owner === owner && row.owner_id === id && row.book === book);
  return sum(own.map(({ balance }) => balance));
}

function databaseLines(shop: Shop, rows: Rows, id: number): string[] {
  const own = <T extends { member_id: number }>(all: readonly T[]): T[] => all.filter((row) => row.member_id === id);
  const balance = (book: string): number => balanceOf(rows, 'member', id, book);
  const [wallet] = own(rows.wallets);
  const balances = {
    principal: balance('principal'),
    bonus: balance('bonus'),
    points: balance('points'),
    growth: balance('growth'),
    debt: 0 - balance('points-debt'),
    frozen: wallet?.status === 'frozen',
    onItsWay: wallet?.pending_topup_fen ?? 0,
  };
  return [
    ...balanceLines(balances),
    ...own(rows.lots).map((lot) =>
      lot.book === 'points'
        ? pointsLine(lot.remaining, lot.held, lot.available_at, lot.expires_at)
        : walletLine(lot.book, lot.origin_id, lot.remaining, lot.held),
    ),
    ...own(rows.coupons).map((row) => couponLine(shop.ids.templates.indexOf(row.template_id), row.state)),
    ...own(rows.orders).map((row) => orderLine(row.id, STATES[row.state] ?? row.state, row.returned)),
  ];
}

/** Where the two differ, member by member; empty when they agree. */
export function differences(model: Books, real: Books): string[] {
  const compare = (who: string, said: readonly string[], found: readonly string[]): string[] => [
    ...without(said, found).map((line) => `${who}: the model says   ${line}`),
    ...without(found, said).map((line) => `${who}: the database has ${line}`),
  ];
  return [
    ...model.members.flatMap((said, seat) => compare(`member ${seat}`, said, real.members[seat] ?? [])),
    ...compare('the house', model.house, real.house),
  ];
}

/** What is left of `lines` when each of `others` has taken one like itself away. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...lines];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

import { multiplyDivideFloor } from '@guike/shared';
import {
  type AccountState,
  type EntryDraft,
  type HoldLine,
  type LotState,
  systemAccount,
} from '../ledger/index.rules.js';
import { type WalletPlace, admits } from './wallet-scope.rules.js';

export type DrawPolicy = 'proportional' | 'principal_first' | 'bonus_first';

/** What is taken from one lot: principal or bonus of one top-up. Amount in fen, positive. */
export type WalletDraw = HoldLine;

interface TopupPair {
  readonly originId: number;
  readonly createdAt: Date;
  readonly principal: LotOf | null;
  readonly bonus: LotOf | null;
}

interface LotOf {
  readonly state: AccountState;
  readonly lot: LotState;
}

/** Fen that can be spent now: principal and bonus that nothing holds. With a place, only what may be spent there. */
export function availableFen(states: readonly AccountState[], place?: WalletPlace): number {
  if (!place) return walletStates(states).reduce((sum, state) => sum + state.balance - state.held, 0);
  return topupPairs(states, place).reduce((sum, pair) => sum + free(pair.principal) + free(pair.bonus), 0);
}

/**
 * Which lots pay `fen` here: top-up by top-up, the oldest first, and within a top-up by policy. Top-ups that may not be
 * spent at the place are passed over. With `proportional` the
 * principal used of a top-up P + B after spending C in all is floor(C·P/(P+B)), so the principal left is always what
 * art. 18 of 法释〔2025〕4号 would refund for the operator's cause. Null when there is not enough.
 */
export function drawWallet(
  states: readonly AccountState[],
  fen: number,
  policy: DrawPolicy,
  place: WalletPlace,
): WalletDraw[] | null {
  const draws: WalletDraw[] = [];
  let left = fen;
  for (const pair of topupPairs(states, place)) {
    if (left === 0) break;
    const amount = Math.min(left, free(pair.principal) + free(pair.bonus));
    const principal = principalShare(pair, amount, policy);
    if (principal > 0 && pair.principal) draws.push(drawOf(pair.principal, principal));
    if (amount > principal && pair.bonus) draws.push(drawOf(pair.bonus, amount - principal));
    left -= amount;
  }
  return left === 0 ? draws : null;
}

function principalShare(pair: TopupPair, amount: number, policy: DrawPolicy): number {
  const principal = free(pair.principal);
  const bonus = free(pair.bonus);
  if (policy === 'principal_first') return Math.min(amount, principal);
  if (policy === 'bonus_first') return Math.max(0, amount - bonus);
  const paid = pair.principal?.lot.original ?? 0;
  const given = pair.bonus?.lot.original ?? 0;
  const used = paid + given - principal - bonus;
  const share = multiplyDivideFloor(used + amount, paid, paid + given) - multiplyDivideFloor(used, paid, paid + given);
  // Holds given back and returns may leave a pair off its line: never take what isn't there.
  return Math.min(principal, Math.max(amount - bonus, share));
}

/**
 * Entries that take the draws and leave their sum to be credited to what was bought. Money that another entity had
 * taken makes the spending entity its creditor, so each entity's own books balance by themselves.
 */
export function spendEntries(draws: readonly WalletDraw[], spendingEntityId: number): EntryDraft[] {
  const entries: EntryDraft[] = draws.map(({ account, lotId, amount }) => ({ account, lotId, amount: -amount }));
  const byIssuer = new Map<number, number>();
  for (const { account, amount } of draws)
    byIssuer.set(account.entityId, (byIssuer.get(account.entityId) ?? 0) + amount);
  for (const [issuer, amount] of byIssuer) {
    if (issuer === spendingEntityId) continue;
    entries.push({ account: systemAccount('entity', issuer, 'owes', spendingEntityId), amount });
    entries.push({ account: systemAccount('entity', spendingEntityId, 'owed-by', issuer), amount: -amount });
  }
  return entries;
}

/** Principal and bonus of draws, in fen. */
export function splitOf(draws: readonly WalletDraw[]): { principalFen: number; bonusFen: number } {
  const sum = (book: string): number =>
    draws.filter(({ account }) => account.book === book).reduce((total, { amount }) => total + amount, 0);
  return { principalFen: sum('principal'), bonusFen: sum('bonus') };
}

function topupPairs(states: readonly AccountState[], place: WalletPlace): TopupPair[] {
  const pairs = new Map<number, { principal: LotOf | null; bonus: LotOf | null; createdAt: Date }>();
  for (const state of walletStates(states)) {
    for (const lot of state.lots) {
      if (!admits(lot.scope, place)) continue;
      const pair = pairs.get(lot.originId) ?? { principal: null, bonus: null, createdAt: lot.createdAt };
      pairs.set(lot.originId, { ...pair, [state.account.book]: { state, lot } });
    }
  }
  return [...pairs]
    .map(([originId, pair]) => ({ originId, ...pair }))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.originId - b.originId);
}

function walletStates(states: readonly AccountState[]): AccountState[] {
  return states.filter(({ account }) => account.book === 'principal' || account.book === 'bonus');
}

function free(part: LotOf | null): number {
  return part ? part.lot.remaining - part.lot.held : 0;
}

function drawOf({ state, lot }: LotOf, amount: number): WalletDraw {
  return { account: state.account, lotId: lot.id, amount };
}

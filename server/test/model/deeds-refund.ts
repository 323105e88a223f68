import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '@guike/shared';
import { RefundDecisions } from '../../src/modules/wallet-refund/refund-decisions.service.js';
import { RefundPayouts } from '../../src/modules/wallet-refund/refund-payouts.service.js';
import { RefundRequests } from '../../src/modules/wallet-refund/refund-requests.service.js';
import { sum } from './arithmetic.js';
import type { Command } from './commands.js';
import { type PlayableDeed, type Scene, deed, lively } from './deed.js';
import type { Pair, Refund, RefundLine, World } from './model.js';
import { endOfLot, goesToWechat, interestOf, letGo, refundOf } from './model-refund.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const isHeld = ({ held }: Pair): boolean => held.principal + held.bonus > 0;
const thereIs = ({ left }: Pair): number => left.principal + left.bonus;

export function askRefund(
  { world, shop, member }: Scene,
  { kind, pick, cause, wrongSum }: Of<'ask refund'>,
): PlayableDeed | null {
  const open = member.pairs.filter((pair) => thereIs(pair) > 0);
  const free = open.filter((pair) => !isHeld(pair) && refundOf(world, pair, cause).fen > 0);
  const one = pick === 'all' ? null : lively(open, (pair) => !isHeld(pair), pick);
  const wanted = one ? [one] : free.length > 0 ? free : open;
  const expectedFen = Math.max(1, sum(wanted.map((pair) => refundOf(world, pair, cause).fen)) + (wrongSum ? 1 : 0));
  if (open.length === 0) return null;
  const newest = [...wanted].sort((a, b) => a.key - b.key).at(-1) as Pair;
  return deed({
    kind,
    viaWechat: true,
    expected: requestRefusal(world, wanted, cause, { frozen: member.frozen, wrongSum }),
    act: () =>
      shop.get(RefundRequests).request(
        shop.command(kind),
        { actor: shop.memberActor(member) },
        {
          memberId: member.id,
          reason: cause === 'operator' ? 'service_changed' : 'changed_mind',
          note: null,
          lotKeys: one ? [one.key] : null,
          expectedFen,
          storeId: null,
        },
      ),
    learn: (id) => {
      const quotes = wanted.map((pair) => ({ pair, ...refundOf(world, pair, cause) }));
      const lines = quotes.map((quote) => lineOf(world, quote.pair, quote));
      for (const { pair, taken } of lines) {
        pair.held.principal += taken.principal;
        pair.held.bonus += taken.bonus;
      }
      const refund: Refund = { id, store: newest.store, requestedAt: world.now, lines, state: 'open' };
      member.refunds.push(refund);
      if (quotes.every(({ unused }) => unused)) start(world, refund);
    },
  });
}

function requestRefusal(
  world: World,
  wanted: readonly Pair[],
  cause: 'operator' | 'member',
  { frozen, wrongSum }: { frozen: boolean; wrongSum: boolean },
): ErrorCode | null {
  if (frozen) return 'WALLET_FROZEN';
  if (wanted.some(isHeld)) return 'WALLET_REFUND_UNDER_WAY';
  if (wanted.some((pair) => refundOf(world, pair, cause).fen === 0)) return 'WALLET_REFUND_NOTHING';
  if (new Set(wanted.map(({ entity }) => entity)).size > 1) return 'WALLET_REFUND_ONE_ISSUER';
  return wrongSum ? 'WALLET_REFUND_CHANGED' : null;
}

function lineOf(world: World, pair: Pair, { fen, bp }: { fen: number; bp: number }): RefundLine {
  const way = goesToWechat(world, pair, fen) ? 'wechat' : 'manual';
  return { pair, taken: { ...pair.left }, fen, bp, way, state: 'waiting', interest: 0, apart: false };
}

/** It was granted: what goes through WeChat is asked for, the rest waits for a person who pays. */
function start(world: World, refund: Refund): void {
  for (const line of [...refund.lines]) {
    const { payment } = line.pair;
    if (line.way === 'manual' || !payment || !goesToWechat(world, line.pair, line.fen)) {
      line.way = 'manual';
      line.state = 'manual';
      continue;
    }
    const interest = interestOf(line, refund.requestedAt, world.now);
    line.interest = Math.min(interest, payment.room - line.fen);
    line.state = 'wechat';
    const beyond = interest - line.interest;
    if (beyond > 0)
      refund.lines.push({ ...line, fen: 0, interest: beyond, apart: true, way: 'manual', state: 'manual' });
    world.refundAtWechat(payment, line.fen + line.interest, () => {
      line.state = 'paid';
      endOfLot(line);
      conclude(refund);
    });
  }
}

function conclude(refund: Refund): void {
  if (refund.lines.every(({ state }) => state === 'paid')) refund.state = 'over';
}

function interestDue(refund: Refund, line: RefundLine, now: number): number {
  return line.apart ? line.interest : interestOf(line, refund.requestedAt, now);
}

export function seeToRefund(scene: Scene, { kind, pick, how }: Of<'see to refund'>): PlayableDeed | null {
  const can = ({ lines, state }: Refund): boolean =>
    state === 'open' && (how !== 'pay out' || lines.some((line) => line.state === 'manual'));
  const refund = lively(scene.member.refunds, can, pick);
  if (!refund) return null;
  switch (how) {
    case 'approve':
      return approve(scene, kind, refund);
    case 'pay out':
      return payOut(scene, kind, refund);
    case 'reject':
    case 'cancel':
      return end(scene, kind, refund, how);
  }
}

const isWaiting = ({ lines }: Refund): boolean => lines.some(({ state }) => state === 'waiting');

function approve({ world, shop }: Scene, kind: 'see to refund', refund: Refund): PlayableDeed {
  const approval = { refundId: refund.id, cause: null, deductions: new Map<number, never>(), note: null };
  return deed({
    kind,
    viaWechat: true,
    expected: refund.state === 'open' && isWaiting(refund) ? null : 'WALLET_REFUND_STATE',
    act: () => shop.get(RefundDecisions).approve(shop.command(kind), shop.hand, approval),
    learn: () => start(world, refund),
  });
}

function payOut({ world, shop }: Scene, kind: 'see to refund', refund: Refund): PlayableDeed {
  const due = refund.state === 'open' ? refund.lines.filter(({ state }) => state === 'manual') : [];
  const fen = sum(due.map((line) => line.fen + interestDue(refund, line, world.now)));
  const payout = { method: 'cash' as const, proofNo: randomUUID(), payeeNote: '测试', expectedFen: fen };
  return deed({
    kind,
    expected: due.length === 0 ? 'WALLET_REFUND_STATE' : null,
    act: () => shop.get(RefundPayouts).payOut(shop.command(kind), shop.hand, { refundId: refund.id, ...payout }),
    learn: () => {
      world.cash[refund.store] = (world.cash[refund.store] ?? 0) - fen;
      for (const line of due) {
        line.state = 'paid';
        if (!line.apart) endOfLot(line);
      }
      conclude(refund);
    },
  });
}

/** Turned down by a person, or withdrawn as long as nothing has left. */
function end({ shop, member }: Scene, kind: 'see to refund', refund: Refund, how: 'reject' | 'cancel'): PlayableDeed {
  const decisions = shop.get(RefundDecisions);
  const untouched = refund.lines.every(
    ({ state, way }) => state === 'waiting' || (state === 'manual' && way === 'manual'),
  );
  const possible = refund.state === 'open' && (how === 'reject' ? isWaiting(refund) : untouched);
  return deed({
    kind,
    expected: possible ? null : 'WALLET_REFUND_STATE',
    act: () =>
      how === 'reject'
        ? decisions.reject(shop.command(kind), shop.hand, { refundId: refund.id, reason: '测试' })
        : decisions.cancel(shop.command(kind), shop.memberActor(member), refund.id),
    learn: () => {
      refund.lines.forEach(letGo);
      refund.state = 'over';
    },
  });
}

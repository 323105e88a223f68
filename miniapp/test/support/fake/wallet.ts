import type { Transfer, WalletLot } from '../../../src/lib/api-types';
import { memberOf, post, userOf } from './member';
import { notFound, ok, once, refuse, route } from './replies';
import type { Route } from './replies';
import type { FakeMember, FakeReply, FakeRequest, World } from './world';

const CAP_FEN = 500_000;

/** A member's money as top-ups: what was made by hand in a test is one, so that the sum is always that of the wallet. */
function lotsOf(world: World, member: FakeMember): WalletLot[] {
  const known = member.lots.reduce((sum, lot) => sum + lot.remainingPaidFen + lot.remainingBonusFen, 0);
  const rest = member.me.wallet.totalFen - known;
  if (rest > 0) member.lots.push(makeLot(world, { paidFen: rest, bonusFen: 0 }));
  return member.lots;
}

export function makeLot(
  world: World,
  { paidFen, bonusFen, ...changes }: Partial<WalletLot> & { paidFen: number; bonusFen: number },
): WalletLot {
  const id = world.nextId();
  return {
    id,
    lotKey: id,
    planName: bonusFen > 0 ? `充 ${paidFen / 100} 送 ${bonusFen / 100}` : `充 ${paidFen / 100}`,
    paidFen,
    bonusFen,
    remainingPaidFen: paidFen,
    remainingBonusFen: bonusFen,
    heldFen: 0,
    issuerName: '杭州归客餐饮管理有限公司',
    scopeText: '全部门店可用',
    gifts: [],
    received: false,
    transferable: true,
    at: world.now().toISOString(),
    ...changes,
  };
}

function walletView(world: World, member: FakeMember): FakeReply {
  const lots = lotsOf(world, member);
  const heldFen = lots.reduce((sum, lot) => sum + lot.heldFen, 0);
  const { totalFen } = member.me.wallet;
  return ok({
    ...member.me.wallet,
    heldFen,
    capFen: CAP_FEN,
    roomFen: CAP_FEN - totalFen,
    status: member.frozenAt === null ? 'active' : 'frozen',
    frozenKind: member.frozenAt === null ? null : 'loss',
    frozenAt: member.frozenAt,
    dailyLimitFen: null,
    spentTodayFen: 0,
    transferEnabled: true,
    lots,
  });
}

function setFrozen(world: World, member: FakeMember, frozen: boolean): FakeReply {
  member.frozenAt = frozen ? world.now().toISOString() : null;
  member.me.wallet = { ...member.me.wallet, status: frozen ? 'frozen' : 'active' };
  const { frozenAt } = member;
  return ok({ status: frozen ? 'frozen' : 'active', frozenKind: frozen ? 'loss' : null, frozenAt });
}

function offer(request: FakeRequest, world: World, member: FakeMember): FakeReply {
  const wanted = (request.body['lotKeys'] ?? []) as number[];
  const lots = lotsOf(world, member).filter((lot) => wanted.includes(lot.lotKey) && lot.transferable);
  if (lots.length === 0) return refuse(422, 'TRANSFER_NOTHING', '所选储值已用完或正在使用中，暂时不能转赠');
  const sum = (of: (lot: WalletLot) => number): number => lots.reduce((total, lot) => total + of(lot), 0);
  const principalFen = sum((lot) => lot.remainingPaidFen);
  const bonusFen = sum((lot) => lot.remainingBonusFen);
  for (const lot of lots)
    Object.assign(lot, { transferable: false, heldFen: lot.remainingPaidFen + lot.remainingBonusFen });
  const id = world.nextId();
  const transfer: Transfer = {
    id,
    direction: 'out',
    state: 'offered',
    counterpart: null,
    principalFen,
    bonusFen,
    totalFen: principalFen + bonusFen,
    lots: lots.map(({ planName, remainingPaidFen, remainingBonusFen, issuerName, scopeText, at }) => ({
      planName,
      principalFen: remainingPaidFen,
      bonusFen: remainingBonusFen,
      issuerName,
      scopeText,
      paidAt: at,
    })),
    message: (request.body['message'] as string | undefined) ?? null,
    code: `GT1.${String(id).padStart(22, '0')}`,
    offeredAt: world.now().toISOString(),
    expiresAt: new Date(world.now().getTime() + 86_400_000).toISOString(),
    resolvedAt: null,
  };
  world.transfers.unshift({ ...transfer, counterpart: member.me.nickname, message: transfer.message });
  return ok(transfer);
}

/** Who made an offer is known by their name here: nobody in these tests shares one. */
function seenBy(transfer: Transfer, member: FakeMember): Transfer {
  const out = transfer.counterpart === member.me.nickname;
  const code = transfer.state === 'offered' ? transfer.code : null;
  if (out) return { ...transfer, direction: 'out', counterpart: null, code };
  return { ...transfer, direction: 'in', counterpart: `${transfer.counterpart} 138****8000`, code };
}

function end(world: World, transfer: Transfer | undefined, member: FakeMember, state: Transfer['state']): FakeReply {
  if (!transfer) return refuse(404, 'TRANSFER_NOT_FOUND', '没有找到这笔转赠，或转赠码有误');
  if (transfer.state !== 'offered') return refuse(409, 'TRANSFER_OVER', '这笔转赠已被领取、取消或已过期');
  Object.assign(transfer, { state, resolvedAt: world.now().toISOString() });
  const giver = [...world.members.values()].find(({ me }) => me.nickname === transfer.counterpart);
  for (const lot of giver?.lots ?? []) if (lot.heldFen > 0) Object.assign(lot, { transferable: true, heldFen: 0 });
  if (state === 'accepted' && giver) {
    giver.lots = giver.lots.filter((lot) => !transfer.lots.some(({ planName }) => planName === lot.planName));
    post(world, giver, 'wallet', '储值转赠', -transfer.totalFen);
    const { principalFen: paidFen, bonusFen } = transfer;
    member.lots.push(makeLot(world, { paidFen, bonusFen, received: true }));
    post(world, member, 'wallet', '储值转赠', transfer.totalFen);
  }
  return ok(seenBy(transfer, member));
}

type MemberHandler = (request: FakeRequest, world: World, member: FakeMember, parameter: string) => FakeReply;

function forMember(line: string, handle: MemberHandler): Route {
  return route(line, (request, world, [parameter = '']) => {
    const member = memberOf(request, world);
    return member ? handle(request, world, member, decodeURIComponent(parameter)) : notFound;
  });
}

const byCode = (world: World, code: string): Transfer | undefined => world.transfers.find((one) => one.code === code);
const byId = (world: World, id: string): Transfer | undefined => world.transfers.find((one) => one.id === Number(id));

export const walletRoutes: Route[] = [
  forMember('GET /member/wallet', (_request, world, member) => walletView(world, member)),
  forMember('POST /member/wallet/freeze', (_request, world, member) => setFrozen(world, member, true)),
  forMember('POST /member/wallet/unfreeze', (request, world, member) =>
    world.phoneCodes.has(String(request.body['phoneCode'])) && userOf(request, world) !== null
      ? setFrozen(world, member, false)
      : refuse(422, 'PHONE_CODE_INVALID', '手机号授权已失效，请重新点击授权'),
  ),
  forMember('GET /member/wallet/transfers', (_request, world, member) =>
    ok({ items: world.transfers.map((transfer) => seenBy(transfer, member)), nextCursor: null }),
  ),
  forMember('POST /member/wallet/transfers', (request, world, member) =>
    once(request, world, () => offer(request, world, member)),
  ),
  forMember('GET /member/wallet/transfers/offers/:code', (_request, world, member, code) => {
    const transfer = byCode(world, code);
    return transfer
      ? ok(seenBy(transfer, member))
      : refuse(404, 'TRANSFER_NOT_FOUND', '没有找到这笔转赠，或转赠码有误');
  }),
  forMember('POST /member/wallet/transfers/offers/:code/accept', (request, world, member, code) =>
    once(request, world, () => end(world, byCode(world, code), member, 'accepted')),
  ),
  forMember('POST /member/wallet/transfers/offers/:code/decline', (request, world, member, code) =>
    once(request, world, () => end(world, byCode(world, code), member, 'declined')),
  ),
  forMember('GET /member/wallet/transfers/:id', (_request, world, member, id) => {
    const transfer = byId(world, id);
    return transfer
      ? ok(seenBy(transfer, member))
      : refuse(404, 'TRANSFER_NOT_FOUND', '没有找到这笔转赠，或转赠码有误');
  }),
  forMember('POST /member/wallet/transfers/:id/cancel', (request, world, member, id) =>
    once(request, world, () => end(world, byId(world, id), member, 'cancelled')),
  ),
];

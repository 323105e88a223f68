import type { ErrorCode } from '@guike/shared';
import { TransferService } from '../../src/modules/wallet/transfers/transfer.service.js';
import { sum } from './arithmetic.js';
import type { Command } from './commands.js';
import { type PlayableDeed, type Scene, deed, lively } from './deed.js';
import { onItsWay } from './deeds-wallet.js';
import { CAP_FEN, TRANSFER_HOURS } from './house.js';
import { type Amounts, type Member, type Offer, type Pair, type World, takeBack } from './model.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

const fenOf = ({ principal, bonus }: Readonly<Amounts>): number => principal + bonus;
const isWhole = ({ left, held }: Pair): boolean => fenOf(left) > 0 && fenOf(held) === 0;

export function offer({ world, shop, member }: Scene, { kind, picks }: Of<'offer'>): PlayableDeed | null {
  const lots = [...new Set(picks.flatMap((pick) => lively(member.pairs, isWhole, pick) ?? []))];
  if (lots.length === 0) return null;
  const wanted = { lotKeys: lots.map(({ key }) => key), toPhone: null, message: null };
  return deed({
    kind,
    expected: member.frozen ? 'WALLET_FROZEN' : lots.every(isWhole) ? null : 'TRANSFER_NOTHING',
    act: async () => {
      const made = await shop.get(TransferService).offer(shop.command(kind), shop.memberActor(member), wanted);
      return made.ok ? { ok: true as const, value: await shop.offerOf(made.value.transferId) } : made;
    },
    learn: ({ id, code }) => {
      const offered = lots.map((pair) => ({ pair, offered: { ...pair.left } }));
      for (const { pair } of offered) Object.assign(pair.held, pair.left);
      const expiresAt = world.now + TRANSFER_HOURS * 3_600_000;
      member.offers.push({ id, code, lots: offered, expiresAt, state: 'offered', holdIsOver: false });
    },
  });
}

export function callBackOffer({ shop, member }: Scene, { kind, pick }: Of<'call back offer'>): PlayableDeed | null {
  const own = lively(member.offers, ({ state }) => state === 'offered', pick);
  if (!own) return null;
  return deed({
    kind,
    expected: own.state === 'offered' ? null : 'TRANSFER_OVER',
    act: () => shop.get(TransferService).cancel(shop.command(kind), shop.memberActor(member), own.id),
    learn: () => takeBack(own),
  });
}

/** Any offer of anybody: whoever was handed the code may answer. */
export function answerOffer(
  { world, shop, member }: Scene,
  { kind, pick, accept }: Of<'answer offer'>,
): PlayableDeed | null {
  const givers = world.members.flatMap((giver) => giver.offers.map((made) => ({ giver, made })));
  const some = lively(givers, ({ giver, made }) => giver !== member && made.state === 'offered', pick);
  if (!some) return null;
  const { giver, made } = some;
  const transfers = shop.get(TransferService);
  const actor = shop.memberActor(member);
  return deed({
    kind,
    expected: answerRefusal(world, { giver, made }, member, accept),
    act: () =>
      accept
        ? transfers.accept(shop.command(kind), actor, made.code)
        : transfers.decline(shop.command(kind), actor, made.code),
    learn: async () => {
      takeBack(made);
      if (accept) carryOver(world, made, member, await shop.newHandsOf(made.id));
    },
  });
}

function answerRefusal(
  world: World,
  { giver, made }: { giver: Member; made: Offer },
  receiver: Member,
  accept: boolean,
): ErrorCode | null {
  if (giver === receiver) return 'TRANSFER_TO_SELF';
  if (made.state === 'over' || made.expiresAt <= world.now) return 'TRANSFER_OVER';
  if (!accept) return null;
  if (giver.frozen) return 'TRANSFER_PAUSED';
  if (receiver.frozen) return 'WALLET_FROZEN';
  const fen = sum(made.lots.map(({ offered }) => fenOf(offered)));
  return onItsWay(receiver) + fen > CAP_FEN ? 'WALLET_CAP_EXCEEDED' : null;
}

/** The top-ups in other hands: everything about their origin goes with them. */
function carryOver(world: World, { lots }: Offer, receiver: Member, keys: ReadonlyMap<number, number>): void {
  for (const { pair, offered } of lots) {
    pair.left.principal -= offered.principal;
    pair.left.bonus -= offered.bonus;
    const mine: Pair = {
      ...pair,
      key: keys.get(pair.key) ?? 0,
      got: offered,
      left: { ...offered },
      held: { principal: 0, bonus: 0 },
      since: world.now,
      given: true,
      refundedBefore: { face: 0, fen: 0 },
    };
    receiver.pairs.push(mine);
  }
}

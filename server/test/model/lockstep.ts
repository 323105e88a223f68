import { MINUTE } from './arithmetic.js';
import { type Command, type JobName, type Pause, type Story, landing } from './commands.js';
import type { PlayableDeed, Scene } from './deed.js';
import { askRefund, seeToRefund } from './deeds-refund.js';
import { buy, claim, giveBack, orderHeard, settleWaiting } from './deeds-sale.js';
import { answerOffer, callBackOffer, offer } from './deeds-transfer.js';
import { adjust, creditHeard, freeze, topUp, topUpByWechat } from './deeds-wallet.js';
import { problems } from './invariants.js';
import type { World } from './model.js';
import { giveUp } from './model-sale.js';
import { differences, expected, observed } from './observation.js';
import type { Shop } from './shop.js';
import type { Tally } from './story.js';

/** What one step of all members did, for the message of a failure. */
class Diary {
  private readonly lines: string[] = [];

  note(line: string): void {
    this.lines.push(line);
  }

  toString(): string {
    return this.lines.join('\n');
  }
}

/** Payments that are open are looked at again at the latest so much later. */
const ALL_IS_DUE = 20 * MINUTE;

/**
 * Plays a story on the model and for real, all members at once step by step, and compares after every step. Throws with
 * everything that differs.
 */
export async function play(shop: Shop, story: Story, tally: Tally): Promise<void> {
  const world = await shop.begin(story.house, story.start);
  const diary = new Diary();
  for (const [step, pause] of story.pauses.entries()) {
    const commands = story.sequences.map((sequence) => sequence[step] ?? null);
    if (commands.every((command) => command === null)) break;
    // Answers to offers touch two members: they come after everybody has done what is their own.
    await playTogether(shop, world, commands, diary, tally, (kind) => kind !== 'answer offer');
    await playInTurn(shop, world, commands, diary, tally);
    await compare(shop, world, diary);
    if (await passTime(shop, world, pause, diary)) await compare(shop, world, diary);
  }
  if (story.news) {
    await shop.till.app.drain();
    const found = await problems(shop);
    if (found.length > 0) throw new Error(`${found.join('\n')}\nonce all rooms had heard of\n${diary}`);
  }
  tally.sequences += story.sequences.filter(({ length }) => length > 0).length;
}

async function playTogether(
  shop: Shop,
  world: World,
  commands: readonly (Command | null)[],
  diary: Diary,
  tally: Tally,
  chosen: (kind: Command['kind']) => boolean,
): Promise<void> {
  const deeds = commands.flatMap((command, seat) => {
    if (!command || !chosen(command.kind)) return [];
    const decided = decide(sceneOf(shop, world, seat), command);
    if (!decided) tally.add(command.kind, 'nothing to do it with');
    return decided ? [{ decided, seat }] : [];
  });
  const outcomes = await Promise.all(deeds.map(({ decided, seat }) => actOut(decided, seat)));
  if (deeds.some(({ decided }) => decided.viaWechat)) await shop.till.wechat.control.settled();
  for (const [index, { decided, seat }] of deeds.entries()) {
    const outcome = outcomes[index] ?? 'nothing';
    diary.note(`member ${seat}: ${decided.kind} → ${outcome}`);
    tally.add(decided.kind, outcome);
    if (outcome !== decided.expected)
      throw new Error(`member ${seat}: ${decided.kind} was to be ${decided.expected} and is ${outcome}\n${diary}`);
    if (outcome === 'ok') await decided.learn();
  }
}

async function actOut(decided: PlayableDeed, seat: number): Promise<string> {
  try {
    const result = await decided.act();
    return result.ok ? 'ok' : result.refusal.code;
  } catch (error) {
    throw new Error(`member ${seat}: ${decided.kind} broke down`, { cause: error });
  }
}

async function playInTurn(
  shop: Shop,
  world: World,
  commands: readonly (Command | null)[],
  diary: Diary,
  tally: Tally,
): Promise<void> {
  for (const [seat, command] of commands.entries()) {
    if (command?.kind !== 'answer offer') continue;
    const alone = commands.map((other, index) => (index === seat ? other : null));
    await playTogether(shop, world, alone, diary, tally, () => true);
  }
}

function sceneOf(shop: Shop, world: World, seat: number): Scene {
  const member = world.members[seat];
  if (!member) throw new RangeError(`nobody sits in seat ${seat}`);
  return { shop, world, member };
}

/** What the model says to a command; null when there is nothing to do it with. */
function decide(scene: Scene, command: Command): PlayableDeed | null {
  switch (command.kind) {
    case 'top up':
      return topUp(scene, command);
    case 'top up by WeChat':
      return topUpByWechat(scene, command);
    case 'buy':
      return buy(scene, command);
    case 'settle what waits':
      return settleWaiting(scene, command);
    case 'return':
      return giveBack(scene, command);
    case 'claim':
      return claim(scene, command);
    case 'freeze':
      return freeze(scene, command);
    case 'adjust points':
      return adjust(scene, command);
    case 'ask refund':
      return askRefund(scene, command);
    case 'see to refund':
      return seeToRefund(scene, command);
    case 'offer':
      return offer(scene, command);
    case 'call back offer':
      return callBackOffer(scene, command);
    case 'answer offer':
      return answerOffer(scene, command);
  }
}

/** False when nobody has done anything meanwhile. */
async function passTime(shop: Shop, world: World, { jump, jobs }: Pause, diary: Diary): Promise<boolean> {
  const before = world.now;
  world.now = landing(before, jump);
  shop.passTo(world.now);
  const passed = world.now - before;
  const due = jobs.filter((job) => passed >= ALL_IS_DUE || !job.startsWith('payment.'));
  diary.note(`— ${new Date(world.now).toISOString()}, ${due.join(', ')}`);
  for (const job of due) await runJob(shop, world, job);
  return due.length > 0;
}

async function runJob(shop: Shop, world: World, job: JobName): Promise<void> {
  await shop.job(job);
  if (job.startsWith('payment.')) await shop.till.wechat.control.settled();
  switch (job) {
    case 'points.expire':
      return world.expirePoints();
    case 'coupon.expire':
      return world.expireCoupons();
    case 'wallet.expire-transfers':
      return world.expireOffers();
    case 'ledger.expire-holds':
      return world.expireHolds();
    case 'payment.refunds':
      return world.refundsDue();
    case 'payment.check':
      return lookAtPayments(shop, world);
  }
}

/** Whatever was paid without our hearing of it is heard of now; what nobody has paid in time is given up. */
async function lookAtPayments(shop: Shop, world: World): Promise<void> {
  for (const [seat, member] of world.members.entries()) {
    const scene = sceneOf(shop, world, seat);
    for (const order of member.orders.filter(({ state }) => state === 'waiting')) {
      if (order.quietlyPaid) await orderHeard(scene, order);
      else if (order.dueAt <= world.now) giveUp(order);
    }
    for (const topup of [...member.topups]) {
      if (topup.quietlyPaid) await creditHeard(scene, topup);
      else if (topup.dueAt <= world.now) member.topups.splice(member.topups.indexOf(topup), 1);
    }
  }
}

async function compare(shop: Shop, world: World, diary: Diary): Promise<void> {
  const found = [...differences(expected(world), await observed(world, shop)), ...(await problems(shop))];
  if (found.length > 0) throw new Error(`${found.join('\n')}\nbecause of\n${diary}`);
}

import { writeFile } from 'node:fs/promises';
import { businessDate } from '@guike/shared';
import type { AppConfig } from '../../platform/config/app-config.js';
import { BookingScenes } from './bookings.js';
import type { Character } from './cast.js';
import { BRAND } from './chain-data.js';
import { demoGuide } from './demo-guide.js';
import { type DrawerScene, Drawers, drawerScenes } from './drawers.js';
import { FollowUp } from './follow-up.js';
import { type Chain, Founding } from './founding.js';
import { Latest } from './latest.js';
import { Mornings, type MorningScene, morningScenes } from './mornings.js';
import { MallScenes } from './mall.js';
import { OnlineScenes } from './online.js';
import { KNOWN_MEMBERS } from './people-data.js';
import { type FriendScene, Friends, friendScenes } from './referral.js';
import { Timetable } from './schedule.js';
import { SignIns, type SignInScene, signInScenes, signInsBegin } from './sign-in.js';
import { type AsideScene, playAll } from './stage.js';
import { type Scene, type Story, storyOf } from './story.js';
import { ServiceScenes } from './service-scenes.js';
import { StoryRandom } from './story-random.js';
import { Teller, type Told } from './teller.js';
import { World } from './world.js';

const SEED = 'heguangli';
const DAY_MS = 86_400_000;
/** Alerts younger than this are left for whoever tries the demo. */
const OPEN_DAYS = 2;

/** What points buy is redeemed right before the story's last minute. */
const MALL_MS = 64_000;

export interface DemoSettings {
  readonly members: number;
  /** When the story ends; now unless said otherwise. */
  readonly now?: Date;
  readonly print: (line: string) => void;
}

/** Tells the demo chain's year. Null when the database is not empty. */
export async function tellDemo(config: AppConfig, settings: DemoSettings): Promise<Told | null> {
  const { members, print } = settings;
  const world = await World.open(config);
  try {
    const started = world.clock.now();
    const now = settings.now ?? started;
    const story = storyOf({ seed: SEED, members, now });
    const chain = await world.clock.at(story.opening, () => new Founding(world).found(now));
    if (!chain) return null;
    const teller = new Teller(world, chain);
    await teller.prepare();
    const drawers = new Drawers(world, chain);
    const friends = new Friends(world, chain, () => teller.memberIdOf(story.cast[0] as Character));
    const mornings = new Mornings(world, chain, new StoryRandom(SEED));
    await playYear({
      world,
      teller,
      drawers,
      mornings,
      signIns: new SignIns(world, teller),
      friends,
      asides: new OnlineScenes(world, chain, teller).scenes(story.cast, now),
      story,
      now,
      print,
    });
    // What is older comes first: lists go by the numbers of their rows, which are given in the order of the telling.
    const bookings = new BookingScenes(world, chain, teller);
    await bookings.past(story.cast, now);
    const service = new ServiceScenes(world, chain, teller);
    await service.play(story.cast, now);
    await bookings.ahead(story.cast, now);
    const mall = new MallScenes(world, chain, teller);
    await world.play(
      new Date(now.getTime() - MALL_MS),
      () => mall.play(story.cast, now),
      () => undefined,
    );
    const latest = new Latest(world, chain, teller, story.cast, now);
    await latest.play();
    await world.clock.at(now, () => new Timetable(world).leave(chain, now));
    // Whoever sees to the alerts must have heard of all of them.
    await world.clock.at(now, () => world.deliverRest());
    print('following up');
    await followUp(world, chain, teller, story, new Date(now.getTime() - OPEN_DAYS * DAY_MS));
    await world.clock.at(now, () => mornings.today());
    await world.clock.at(now, () => world.deliverRest());
    if (config.demoFile !== null) {
      const waiting = [latest, mall, bookings, service].flatMap((scenes) => scenes.waiting);
      const guide = await demoGuide(world, chain, teller, { cast: story.cast, waiting });
      await writeFile(config.demoFile, `${JSON.stringify(guide, null, 2)}\n`);
    }
    const seconds = ((world.clock.now().getTime() - started.getTime()) / 1_000).toFixed(1);
    const { orders, topups } = teller.told;
    print(`${BRAND.name}: ${members} members, ${orders} orders, ${topups} top-ups told in ${seconds} s`);
    return teller.told;
  } finally {
    await world.close();
  }
}

/** What happened up to `end` has been seen to; what came after it is for whoever tries the demo. */
async function followUp(world: World, chain: Chain, teller: Teller, story: Story, end: Date): Promise<void> {
  const guests = new Map(story.cast.map((who): [number, Character] => [teller.memberIdOf(who), who]));
  await new FollowUp(world, chain, new StoryRandom(SEED)).until(end, guests);
  for (const who of story.cast.slice(0, KNOWN_MEMBERS.length)) await teller.readMessages(who, end);
}

interface Year {
  readonly world: World;
  readonly teller: Teller;
  readonly drawers: Drawers;
  readonly signIns: SignIns;
  readonly friends: Friends;
  readonly mornings: Mornings;
  readonly asides: readonly AsideScene[];
  readonly story: Story;
  readonly now: Date;
  readonly print: (line: string) => void;
}

async function playYear({
  world,
  teller,
  drawers,
  friends,
  mornings,
  signIns,
  asides,
  story,
  now,
  print,
}: Year): Promise<void> {
  const scenes: (Scene | DrawerScene | FriendScene | MorningScene | SignInScene | AsideScene)[] = [
    ...asides,
    ...story.scenes,
    ...drawerScenes(now),
    ...friendScenes(now),
    ...morningScenes(now),
    ...signInScenes(story.cast, now),
  ];
  scenes.sort((a, b) => a.at.getTime() - b.at.getTime());
  let month = '';
  const tell = async (scene: (typeof scenes)[number], over: () => void): Promise<void> => {
    const current = businessDate(scene.at).slice(0, 7);
    if (current > month) {
      month = current;
      print(`${month}: members ${teller.told.members}/${story.cast.length}, orders ${teller.told.orders}`);
    }
    const play = (): Promise<void> => {
      if (scene.kind === 'aside') return scene.play();
      if (scene.kind === 'friend') return friends.play(scene);
      if (scene.kind === 'signIn') return signIns.play(scene);
      if (scene.kind === 'morning') return mornings.play(scene);
      return scene.kind === 'drawer' ? drawers.play(scene) : teller.play(scene);
    };
    await world.play(scene.at, play, over);
  };
  // Nothing is under way while headquarters begins with it, so that the same story always counts the same.
  const begins = signInsBegin(now);
  await playAll(
    scenes.filter(({ at }) => at < begins),
    tell,
  );
  await world.play(
    begins,
    () => signIns.begin(),
    () => undefined,
  );
  await playAll(
    scenes.filter(({ at }) => at >= begins),
    tell,
  );
}

import { writeFile } from 'node:fs/promises';
import { businessDate } from '@guike/shared';
import type { AppConfig } from '../../platform/config/app-config.js';
import type { Character } from './cast.js';
import { BRAND } from './chain-data.js';
import { demoGuide } from './demo-guide.js';
import { FollowUp } from './follow-up.js';
import { Founding } from './founding.js';
import { playAll } from './stage.js';
import { type Story, storyOf } from './story.js';
import { StoryRandom } from './story-random.js';
import { Teller, type Told } from './teller.js';
import { World } from './world.js';

const SEED = 'heguangli';
const DAY_MS = 86_400_000;
/** Alerts younger than this are left for whoever tries the demo. */
const OPEN_DAYS = 3;

export interface DemoSettings {
  readonly members: number;
  readonly print: (line: string) => void;
}

/** Tells the demo chain's year. Null when the database is not empty. */
export async function tellDemo(config: AppConfig, { members, print }: DemoSettings): Promise<Told | null> {
  const world = await World.open(config);
  try {
    const now = world.clock.now();
    const story = storyOf({ seed: SEED, members, now });
    const chain = await world.clock.at(story.opening, () => new Founding(world).found());
    if (!chain) return null;
    const teller = new Teller(world, chain);
    await teller.prepare();
    await playYear(world, teller, story, print);
    const guests = new Map(story.cast.map((who): [number, Character] => [teller.memberIdOf(who), who]));
    print('following up');
    await new FollowUp(world, chain, new StoryRandom(SEED)).until(new Date(now.getTime() - OPEN_DAYS * DAY_MS), guests);
    await world.deliverRest();
    if (config.demoFile !== null) {
      const guide = await demoGuide(world, chain, teller, story.cast);
      await writeFile(config.demoFile, `${JSON.stringify(guide, null, 2)}\n`);
    }
    const seconds = ((world.clock.now().getTime() - now.getTime()) / 1_000).toFixed(1);
    const { orders, topups } = teller.told;
    print(`${BRAND.name}: ${members} members, ${orders} orders, ${topups} top-ups told in ${seconds} s`);
    return teller.told;
  } finally {
    await world.close();
  }
}

async function playYear(world: World, teller: Teller, story: Story, print: (line: string) => void): Promise<void> {
  let month = '';
  await playAll(story.scenes, async (scene, over) => {
    const started = businessDate(scene.at).slice(0, 7);
    if (started > month) {
      month = started;
      print(`${month}: members ${teller.told.members}/${story.cast.length}, orders ${teller.told.orders}`);
    }
    await world.play(scene.at, () => teller.play(scene), over);
  });
}

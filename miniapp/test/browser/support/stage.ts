import { type Drawer, type Phone, openDrawer } from './phones';
import { phones } from './scene';
import { type System, startSystem } from './system';

/** A system of the story's own, and a phone for each who is in it. */
export interface Stage<Names extends readonly string[]> {
  readonly system: System;
  readonly drawer: Drawer;
  /** In the order of their names; to be asked for when the story begins. */
  readonly phones: { readonly [Name in keyof Names]: Phone };
}

/** The first story of a run tells the demo chain's story to the database; on a busy machine that takes its time. */
const BEGIN_MS = 300_000;
const END_MS = 60_000;
/** Far more than a scene needs: what does not come is missed by the phone that waits for it. */
const SCENE_MS = 90_000;

/** To be called once, where the story's file begins. */
export function setStage<const Names extends readonly string[]>(...names: Names): Stage<Names> {
  let system: System | undefined;
  let drawer: Drawer | undefined;
  jest.setTimeout(SCENE_MS);

  beforeAll(async () => {
    const started = [startSystem().then((one) => (system = one)), openDrawer().then((one) => (drawer = one))] as const;
    // Of what fails, the other half has to be there to be ended.
    await Promise.allSettled(started);
    const [place, from] = await Promise.all(started);
    phones.push(...(await Promise.all(names.map((who) => from.newPhone(who, place)))));
  }, BEGIN_MS);

  afterAll(async () => {
    await drawer?.close();
    await system?.stop();
  }, END_MS);

  const set = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the story has not begun');
    return part;
  };
  return {
    get system() {
      return set(system);
    },
    get drawer() {
      return set(drawer);
    },
    get phones() {
      return phones as unknown as Stage<Names>['phones'];
    },
  };
}

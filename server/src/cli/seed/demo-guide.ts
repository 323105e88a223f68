import { ADMINISTRATOR, DEMO_PASSWORD, STAFF, STORES } from './chain-data.js';
import type { Character } from './cast.js';
import type { Chain } from './founding.js';
import { DEALS, type DealData } from './offer-data.js';
import { KNOWN_MEMBERS, NEWCOMER } from './people-data.js';
import type { Teller } from './teller.js';
import type { Waiting } from './waiting.js';
import type { World } from './world.js';

/** Pages of the H5 mini-program, after the `#`. */
const HOME = '/pages/home/index';
const JOIN = '/packages/join/landing/index';

/** What a visitor of the demo needs to step in; `npm start` prints the logins and a code to join with. */
export interface DemoGuide {
  readonly logins: readonly DemoLogin[];
  /** Members to step into, each with the page of the H5 mini-program that opens as them. */
  readonly members: readonly DemoMember[];
  /** Has WeChat and a phone, and is no member yet. */
  readonly newcomer: { readonly user: string; readonly name: string; readonly page: string };
  /** Printed codes, each with the page that scanning it opens. */
  readonly scenes: readonly { readonly title: string; readonly scene: string; readonly page: string }[];
  readonly apiKeys: readonly { readonly name: string; readonly key: string }[];
  /** What waits for whom. */
  readonly waiting: readonly Waiting[];
  /** What the platforms sell for the tills; `npm start` has their simulator sell one of each. */
  readonly deals: readonly DemoDeal[];
}

type DemoDeal = Pick<DealData, 'platform' | 'dealId' | 'title' | 'priceFen' | 'valueFen'>;

interface DemoLogin {
  readonly who: string;
  readonly where: string;
  readonly account: string;
  readonly password: string;
}

interface DemoMember {
  readonly user: string;
  readonly name: string;
  readonly page: string;
  readonly phone: string;
  readonly tier: string;
  readonly walletFen: number;
  readonly points: number;
}

interface Me {
  readonly tier: { readonly name: string };
  readonly wallet: { readonly totalFen: number };
  readonly points: { readonly balance: number };
}

export async function demoGuide(
  world: World,
  chain: Chain,
  teller: Teller,
  { cast, waiting }: { readonly cast: readonly Character[]; readonly waiting: readonly Waiting[] },
): Promise<DemoGuide> {
  const members: DemoMember[] = [];
  for (const who of cast.slice(0, KNOWN_MEMBERS.length)) {
    const me = await world.door.get<Me>('/member/me', { token: await teller.session(who) });
    members.push({
      user: who.user,
      name: who.nickname,
      page: `/?user=${who.user}#${HOME}`,
      phone: world.wechat.user(who.user).phone,
      tier: me.tier.name,
      walletFen: me.wallet.totalFen,
      points: me.points.balance,
    });
  }
  const join = (scene: string | undefined): string => `#${JOIN}?scene=${scene}`;
  return {
    logins: logins(),
    members,
    newcomer: { ...NEWCOMER, page: `/?user=${NEWCOMER.user}${join(chain.codes.get('nanshan.guide1')?.scene)}` },
    scenes: [...chain.codes.values()].map(({ title, scene }) => ({ title, scene, page: `/${join(scene)}` })),
    apiKeys: [{ name: '演示收银系统', key: chain.tillKey }],
    waiting,
    deals: DEALS.map(({ platform, dealId, title, priceFen, valueFen }) => ({
      ...{ platform, dealId, title, priceFen, valueFen },
    })),
  };
}

function logins(): DemoLogin[] {
  const headquarters = { username: ADMINISTRATOR.username, name: ADMINISTRATOR.name, title: '系统管理员', store: null };
  return [headquarters, ...STAFF].map(({ username, name, title, store }) => ({
    who: `${name} · ${title}`,
    where: STORES.find(({ key }) => key === store)?.name.replace(/^.*·/, '') ?? '总部',
    account: username,
    password: DEMO_PASSWORD,
  }));
}

import type { ErrorCode } from '@guike/shared';
import type { Result } from '../../src/kernel/result.js';
import type { Command } from './commands.js';
import type { Member, World } from './model.js';
import type { Shop } from './shop.js';

/** A command that has met the model: what must come of it, how it is done for real, and what the model then learns. */
export interface Deed {
  readonly expected: 'ok' | ErrorCode;
  /** For statistics: the kind of the command. */
  readonly kind: Command['kind'];
  /** Asks WeChat for something whose news has to arrive before anybody looks. */
  readonly viaWechat?: boolean;
  act(): Promise<Result<unknown>>;
}

export interface Scene {
  readonly world: World;
  readonly shop: Shop;
  readonly member: Member;
}

/** A deed whose answer the model needs, like the number of what was made. Learns only what was accepted. */
export function deed<T>(given: {
  readonly kind: Command['kind'];
  readonly expected?: 'ok' | ErrorCode | null;
  readonly viaWechat?: boolean;
  readonly act: () => Promise<Result<T>>;
  readonly learn: (value: T) => void | Promise<void>;
}): PlayableDeed {
  const { kind, viaWechat = false, expected } = given;
  let value: T;
  return {
    kind,
    viaWechat,
    expected: expected ?? 'ok',
    act: async () => {
      const result = await given.act();
      if (result.ok) value = result.value;
      return result;
    },
    learn: async () => given.learn(value),
  };
}

export interface PlayableDeed extends Deed {
  learn(): Promise<void>;
}

/** Mostly one of those with which something can still happen; now and then any, to be refused. */
export function lively<T>(items: readonly T[], isLive: (item: T) => boolean, pick: number): T | null {
  const live = items.filter(isLive);
  return chosen(live.length === 0 || pick > ANY_FROM ? items : live, pick);
}

const ANY_FROM = 26;

export function chosen<T>(items: readonly T[], pick: number): T | null {
  return items[pick % Math.max(1, items.length)] ?? null;
}

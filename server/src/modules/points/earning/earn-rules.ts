import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { TtlCache } from '../../../kernel/ttl-cache.js';
import { EarnRuleStore } from './earn-rule.store.js';
import type { EarnRule } from '../points.types.js';

const TTL_MS = 3_000;

/** Rules that are switched on, kept for a moment: each sale needs them. Whether one is due is for the rules to say. */
@Injectable()
export class EarnRules {
  private readonly cache: TtlCache<'active', readonly EarnRule[]>;

  constructor(
    private readonly store: EarnRuleStore,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, TTL_MS);
  }

  active(): Promise<readonly EarnRule[]> {
    return this.cache.get('active', () => this.store.active());
  }

  /** After a committed change: this process sees it at once, the others within the cache's time. */
  forget(): void {
    this.cache.clear();
  }
}

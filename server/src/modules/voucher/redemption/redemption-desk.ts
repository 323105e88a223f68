import { Injectable } from '@nestjs/common';
import type { CancelReply, LookReply, Unreached, VerifyReply } from '../platforms/voucher-platform.port.js';
import { VoucherPlatforms } from '../voucher-platforms.js';
import type { RedemptionData } from '../voucher.types.js';

/** Puts the right question about each redemption to its platform. Only talks; writes nothing. */
@Injectable()
export class RedemptionDesk {
  constructor(private readonly platforms: VoucherPlatforms) {}

  async ask(rows: readonly RedemptionData[], now: Date): Promise<Map<number, VerifyReply | CancelReply>> {
    const replies = new Map<number, VerifyReply | CancelReply>();
    const pending = rows.filter(({ state }) => state === 'pending');
    for (const row of rows.filter(({ state }) => state === 'cancelling')) replies.set(row.id, await this.cancel(row));
    for (const row of pending.filter(({ waitUntil }) => now >= waitUntil)) replies.set(row.id, await this.giveUp(row));
    for (const group of byScan(pending.filter(({ waitUntil }) => now < waitUntil))) {
      for (const [id, reply] of await this.verify(group)) replies.set(id, reply);
    }
    return replies;
  }

  async look(row: RedemptionData): Promise<LookReply> {
    return (await this.platforms.find(row.platform)?.look(row)) ?? switchedOff();
  }

  private async verify(group: readonly RedemptionData[]): Promise<ReadonlyMap<number, VerifyReply>> {
    const first = group[0] as RedemptionData;
    const client = this.platforms.find(first.platform);
    if (!client) return new Map(group.map(({ id }) => [id, switchedOff()]));
    return client.verify({ shopId: first.shopId, scanToken: first.scanToken, redemptions: group });
  }

  /** Too late to use it now; what counts is whether an earlier question did. */
  private async giveUp(row: RedemptionData): Promise<VerifyReply> {
    const reply = await this.look(row);
    return reply.kind === 'unused' ? { kind: 'refused', reason: 'gave_up', detail: 'not taken in time' } : reply;
  }

  private async cancel(row: RedemptionData): Promise<CancelReply> {
    const client = this.platforms.find(row.platform);
    if (!client || row.verifyId === null) return switchedOff();
    return client.cancel({ ...row, verifyId: row.verifyId });
  }
}

/** Vouchers of one scan are used in one request. */
function byScan(rows: readonly RedemptionData[]): RedemptionData[][] {
  const groups = new Map<string, RedemptionData[]>();
  for (const row of rows) {
    const key = row.scanToken === null ? `row:${row.id}` : `${row.platform}:${row.shopId}:${row.scanToken}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** Credentials were taken away while something was under way: nobody can say how it ended. */
function switchedOff(): Unreached {
  return { kind: 'unknown', detail: 'platform_off' };
}

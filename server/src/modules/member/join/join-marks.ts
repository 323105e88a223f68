import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { Database, type Transaction } from '../../../platform/database/index.js';
import type { RequestInfo } from '../../../platform/http/index.js';
import type { Reader } from '../member.directory.js';

/** From where somebody acts: equal marks come from the same place, and say nothing else. */
export interface PlaceMarks {
  readonly deviceMark: Buffer;
  readonly networkMark: Buffer;
}

export interface JoinTraceInfo extends PlaceMarks {
  /** Another member with the same identity at WeChat. */
  readonly knownMemberId: number | null;
}

/** Recognises places and persons that were here before, without keeping what they are. */
@Injectable()
export class JoinMarks {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  of({ ip, userAgent }: RequestInfo): PlaceMarks {
    return {
      deviceMark: this.cipher.blindIndex('join-device', `${ip}|${userAgent ?? ''}`),
      networkMark: this.cipher.blindIndex('join-network', ip),
    };
  }

  async keep(tx: Transaction, memberId: number, unionid: string | null, request: RequestInfo): Promise<void> {
    const { deviceMark, networkMark } = this.of(request);
    await tx.insert('join_trace', [
      {
        member_id: memberId,
        device_mark: deviceMark,
        network_mark: networkMark,
        known_member_id: unionid === null ? null : await this.otherOwner(tx, memberId, unionid),
        joined_at: tx.now,
      },
    ]);
  }

  async find(memberId: number, reader: Reader = this.database): Promise<JoinTraceInfo | null> {
    const [row] = await reader.query<{ device_mark: Buffer; network_mark: Buffer; known_member_id: number | null }>(
      'SELECT device_mark, network_mark, known_member_id FROM join_trace WHERE member_id = ?',
      [memberId],
    );
    return row
      ? { deviceMark: row.device_mark, networkMark: row.network_mark, knownMemberId: row.known_member_id }
      : null;
  }

  private async otherOwner(tx: Transaction, memberId: number, unionid: string): Promise<number | null> {
    const [row] = await tx.query<{ member_id: number }>(
      "SELECT member_id FROM member_identity WHERE kind = 'unionid' AND issuer = 'wechat' AND value = ? AND member_id <> ?",
      [unionid, memberId],
    );
    return row?.member_id ?? null;
  }

  /** Of somebody who leaves: by these, and nothing else, the same person is known when they come again. */
  marksOfPerson(identities: readonly { kind: string; value: string }[]): Buffer[] {
    return identities.map(({ kind, value }) => this.cipher.blindIndex(`former-${kind}`, value));
  }

  async keepFormer(tx: Transaction, marks: readonly Buffer[], keepUntil: Date): Promise<void> {
    for (const mark of marks) {
      await tx.execute(
        'INSERT INTO former_mark (mark, keep_until) VALUES (?, ?) ON DUPLICATE KEY UPDATE keep_until = VALUES(keep_until)',
        [mark, keepUntil],
      );
    }
  }

  async anyFormer(marks: readonly Buffer[], at: Date, reader: Reader = this.database): Promise<boolean> {
    if (marks.length === 0) return false;
    const rows = await reader.query('SELECT mark FROM former_mark WHERE mark IN (?) AND keep_until > ? LIMIT 1', [
      marks,
      at,
    ]);
    return rows.length > 0;
  }
}

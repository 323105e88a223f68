import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/index.js';
import type { RequestInfo } from '../../platform/http/index.js';
import { JoinMarks } from '../member/index.js';
import { QrCodeFacade } from '../qrcode/index.js';

/** Personal codes, and from where they were looked at. */
@Injectable()
export class ReferralCodes {
  constructor(
    private readonly codes: QrCodeFacade,
    private readonly marks: JoinMarks,
  ) {}

  async open(tx: Transaction, memberId: number, request: RequestInfo): Promise<{ id: number; scene: string }> {
    const { deviceMark, networkMark } = this.marks.of(request);
    await tx.execute(
      `INSERT INTO referrer (member_id, device_mark, network_mark, seen_at) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE device_mark = VALUES(device_mark), network_mark = VALUES(network_mark), seen_at = VALUES(seen_at)`,
      [memberId, deviceMark, networkMark, tx.now],
    );
    return this.codes.ensureMember(tx, memberId);
  }

  async renew(tx: Transaction, memberId: number, request: RequestInfo): Promise<{ id: number; scene: string }> {
    await this.codes.revokeMember(tx, memberId);
    return this.open(tx, memberId, request);
  }

  /** As a data address, so that a canvas can draw it without another request; null when WeChat can't draw just now. */
  async picture(codeId: number): Promise<string | null> {
    const picture = await this.codes.picture(codeId);
    return picture.ok ? `data:${picture.value.contentType};base64,${picture.value.image.toString('base64')}` : null;
  }
}

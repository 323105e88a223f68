import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { MemberDirectory } from '../member.directory.js';
import { WechatIdentity } from '../join/wechat-identity.js';

/** Whether the number that the phone button has just vouched for is this member's. Never within a transaction. */
@Injectable()
export class PhoneProofs {
  constructor(
    private readonly wechat: WechatIdentity,
    private readonly directory: MemberDirectory,
  ) {}

  async prove(memberId: number, phoneCode: string): Promise<Result<null>> {
    const phone = await this.wechat.phone(phoneCode);
    if (!phone.ok) return phone;
    const owner = await this.directory.byPhone(phone.value);
    return owner?.id === memberId ? ok(null) : refuse('PHONE_NOT_OWN');
  }
}

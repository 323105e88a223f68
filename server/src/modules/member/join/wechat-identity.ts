import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type ApiFailure, type LoginIdentity, WechatApiClient } from '../../../platform/wechat/index.js';
import { normalizePhone } from '../phone.rules.js';

/** What WeChat says about a person, in the room's own words. Always asked outside of a transaction. */
@Injectable()
export class WechatIdentity {
  constructor(private readonly wechatApi: WechatApiClient) {}

  async login(code: string): Promise<Result<LoginIdentity>> {
    const answer = await this.wechatApi.code2Session(code);
    return answer.kind === 'ok'
      ? ok({ openid: answer.openid, unionid: answer.unionid })
      : failed(answer, 'WECHAT_CODE_INVALID');
  }

  /** E.164. */
  async phone(code: string): Promise<Result<string>> {
    const answer = await this.wechatApi.getPhoneNumber(code);
    if (answer.kind !== 'ok') return failed(answer, 'PHONE_CODE_INVALID');
    const phone = normalizePhone(`+${answer.countryCode}${answer.purePhoneNumber}`);
    return phone ? ok(phone) : refuse('PHONE_CODE_INVALID');
  }
}

function failed(failure: ApiFailure, invalid: 'WECHAT_CODE_INVALID' | 'PHONE_CODE_INVALID'): ReturnType<typeof refuse> {
  if (failure.kind === 'unavailable') return refuse('WECHAT_UNAVAILABLE');
  switch (failure.reason) {
    case 'code_invalid':
      return refuse(invalid);
    case 'blocked_user':
      return refuse('WECHAT_USER_BLOCKED');
    case 'too_many':
      return refuse('TOO_MANY_REQUESTS');
    default:
      // Quotas and misconfiguration are for operators; to the person WeChat simply can't be used right now.
      return refuse('WECHAT_UNAVAILABLE');
  }
}

import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import { refusalError } from '../../kernel/result.js';

/** The throttler's guard, answering in our words and with one `Retry-After` whichever limit was met. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    return Promise.reject(refusalError('TOO_MANY_REQUESTS', { retryAfterSeconds: detail.timeToBlockExpire }));
  }
}

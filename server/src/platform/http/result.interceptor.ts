import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, map } from 'rxjs';
import { RefusalError, type Result } from '../../kernel/result.js';

/** Lets controllers return a service's `Result` as it is: the value is the body, a refusal becomes the error reply. */
@Injectable()
export class ResultInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!isResult(answer)) return answer;
        if (!answer.ok) throw new RefusalError(answer.refusal);
        return answer.value;
      }),
    );
  }
}

function isResult(answer: unknown): answer is Result<unknown> {
  if (typeof answer !== 'object' || answer === null) return false;
  const candidate = answer as { ok?: unknown };
  return (candidate.ok === true && 'value' in answer) || (candidate.ok === false && 'refusal' in answer);
}

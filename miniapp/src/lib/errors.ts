/** Why a call did not succeed, in words a person can read. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly requestId: string | null = null,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** Nobody knows whether the server did it: the same command may be sent again, a new one may not. */
  get unknownOutcome(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

export const NETWORK_ERROR = 'NETWORK_UNREACHABLE';

export function networkError(): ApiError {
  return new ApiError(NETWORK_ERROR, '网络好像断开了，什么都没有丢。请检查网络后再试一次。', 0);
}

const FALLBACK: Readonly<Record<number, string>> = {
  401: '登录已过期，请重新登录。',
  403: '没有权限做这件事，请联系店长。',
  404: '没有找到，可能已经被移走了。',
  409: '刚刚有变化，请刷新后再试。',
  429: '操作太快了，请稍等片刻再试。',
  503: '服务正忙，请稍后再试。',
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the server's error body; a proxy's HTML page or an empty body still becomes a sentence. */
export function errorFromReply(status: number, body: unknown): ApiError {
  const fallback = FALLBACK[status] ?? '出了点问题，请稍后再试。';
  if (!isRecord(body) || typeof body['code'] !== 'string') return new ApiError(`HTTP_${status}`, fallback, status);
  const { code, message, requestId, details } = body;
  return new ApiError(
    code as string,
    typeof message === 'string' && message !== '' ? message : fallback,
    status,
    typeof requestId === 'string' ? requestId : null,
    isRecord(details) ? details : {},
  );
}

export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : '出了点问题，请稍后再试。';
}

/** The refusals of WeChat Pay v3 that a merchant meets, with the HTTP status each travels under. */
const STATUS = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  MCH_NOT_EXISTS: 400,
  APPID_MCHID_NOT_MATCH: 400,
  ORDERPAID: 400,
  ORDER_CLOSED: 400,
  NO_STATEMENT_EXIST: 400,
  STATEMENT_CREATING: 400,
  SIGN_ERROR: 401,
  NO_AUTH: 403,
  OUT_TRADE_NO_USED: 403,
  NOT_ENOUGH: 403,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
  FREQUENCY_LIMITED: 429,
  SYSTEM_ERROR: 500,
} as const;

export type PayErrorCode = keyof typeof STATUS;

export class PayError extends Error {
  readonly status: number;

  constructor(
    readonly code: PayErrorCode,
    message: string,
    readonly detail?: Record<string, unknown>,
  ) {
    super(message);
    this.status = STATUS[code];
  }

  get body(): Record<string, unknown> {
    return { code: this.code, message: this.message, ...(this.detail && { detail: this.detail }) };
  }
}

export function fieldError(field: string, value: unknown, issue: string): PayError {
  return new PayError('PARAM_ERROR', `输入源“/body/${field.replaceAll('.', '/')}”映射到字段“${field}”${issue}`, {
    location: 'body',
    field: `/body/${field.replaceAll('.', '/')}`,
    value: value ?? null,
    issue,
  });
}

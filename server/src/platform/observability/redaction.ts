/** Fields whose value never reaches a log, however deep they lie and however they are spelt. */
const SECRET_FIELDS = new Set(
  [
    'authorization',
    'cookie',
    'set-cookie',
    'password',
    'oldPassword',
    'newPassword',
    'token',
    'access_token',
    'secret',
    'apiKey',
    'x-api-key',
    'session_key',
    'phone',
    'phoneNumber',
    'purePhoneNumber',
    'phoneCode',
    'code',
    'barcode',
    'grant',
    'openid',
    'unionid',
    'paySign',
  ].map(normalized),
);

const REDACTED = '[redacted]';
const MAX_DEPTH = 8;
const MAX_ITEMS = 100;

function normalized(field: string): string {
  return field.toLowerCase().replace(/[-_]/g, '');
}

/** Phone numbers, bearer tokens and secrets of addresses inside free text: error messages, URLs. */
export function redactText(text: string): string {
  return text
    .replace(/(?<!\d)((?:\+?86[- ]?)?1[3-9]\d)\d{4}(\d{4})(?!\d)/g, '$1****$2')
    .replace(/\b(Bearer)\s+[\w.~+/=-]+/gi, `$1 ${REDACTED}`)
    .replace(/([?&](?:access_token|token|secret|js_code|code|session_key|key)=)[^&\s"']+/gi, `$1${REDACTED}`);
}

/** A copy that may be written to a log. */
export function redact(value: unknown): unknown {
  return copy(value, 0, new Set());
}

/** `above` are the objects this one lies in: a ring ends where it closes. */
function copy(value: unknown, depth: number, above: ReadonlySet<object>): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (ArrayBuffer.isView(value)) return '[binary]';
  if (depth >= MAX_DEPTH || above.has(value)) return '[deep]';
  const inside = new Set(above).add(value);
  const inner = (item: unknown): unknown => copy(item, depth + 1, inside);
  if (value instanceof Error) return redactError(value, inner);
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map(inner);
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => [
      field,
      SECRET_FIELDS.has(normalized(field)) && item !== undefined && item !== null ? REDACTED : inner(item),
    ]),
  );
}

/** Only what helps to find the bug: a database driver's error also carries the statement with all of its values. */
function redactError(error: Error, inner: (cause: unknown) => unknown): Record<string, unknown> {
  const { code, errno } = error as { code?: unknown; errno?: unknown };
  return {
    type: error.name,
    message: redactText(error.message),
    stack: redactText(error.stack ?? ''),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof errno === 'number' ? { errno } : {}),
    ...(error.cause === undefined ? {} : { cause: inner(error.cause) }),
  };
}

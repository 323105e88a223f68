import { randomUUID } from 'node:crypto';
import { isRecord } from './http.js';

/** Break the connection or the answer of a call, whatever it is. */
const TRANSPORT_FAULTS = [
  'hang',
  'delayed',
  'reset_before',
  'reset_after_commit',
  'http_500',
  'http_429',
  'gzip',
] as const;
/** Break the signature of an answer or of a notification. */
const SIGNATURE_FAULTS = [
  'unsigned',
  'wrong_key',
  'stale_timestamp',
  'unknown_serial',
  'tampered',
  'signtest',
] as const;
/** Correctly signed, but about something else than the merchant asked. */
const CONTENT_FAULTS = ['wrong_amount', 'wrong_mchid', 'wrong_appid', 'wrong_openid'] as const;
const DELIVERY_FAULTS = [
  'tampered_resigned',
  'duplicate',
  'parallel_duplicate',
  'delayed',
  'lost',
  'replay',
  'after_close',
] as const;
const OPEN_API_FAULTS = ['errcode', 'invalid_token', 'token_expired'] as const;
/** What a platform says of a voucher whatever its state; `duplicate`: the request arrived twice, the second one answers. */
const VOUCHER_FAULTS = ['used', 'expired', 'refunded', 'too_late', 'busy', 'duplicate'] as const;
const SETTLEMENT_FAULTS = ['abnormal', 'closed', 'delayed'] as const;
const ACCOUNT_FAULTS = ['not_enough'] as const;

export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];
export type ContentFault = (typeof CONTENT_FAULTS)[number];
export type FaultKind =
  | (typeof TRANSPORT_FAULTS)[number]
  | SignatureFault
  | ContentFault
  | (typeof DELIVERY_FAULTS)[number]
  | (typeof OPEN_API_FAULTS)[number]
  | (typeof VOUCHER_FAULTS)[number]
  | (typeof SETTLEMENT_FAULTS)[number]
  | (typeof ACCOUNT_FAULTS)[number];

export interface FaultParams {
  /** hang, delayed, replay: how long. */
  ms?: number;
  /** duplicate, parallel_duplicate: deliveries in total. */
  count?: number;
  /** http_500: another 5xx. */
  status?: number;
  /** errcode: which. */
  errcode?: number;
  errmsg?: string;
  /** stale_timestamp: how old. */
  seconds?: number;
  /** wrong_*: the value to say instead. */
  value?: string | number;
  /** Only notifications of this payment or this event. */
  outTradeNo?: string;
  eventType?: string;
}

export interface Fault {
  id: string;
  target: string;
  kind: FaultKind;
  remaining: number;
  params: FaultParams;
}

export interface FaultRequest {
  /** A route name, a family (`open`, `pay`, `meituan`, `douyin`), `notify`, `refund_settlement` or `refund_account`. */
  target: string;
  kind: FaultKind;
  times?: number;
  params?: FaultParams;
}

export interface FaultContext {
  outTradeNo?: string;
  eventType?: string;
}

/** A fault nobody can ever meet would make a test pass for the wrong reason, so impossible pairs are refused. */
function allowedKinds(target: string, families: ReadonlyMap<string, string>): readonly FaultKind[] | undefined {
  if (target === 'notify') return [...SIGNATURE_FAULTS, ...CONTENT_FAULTS, ...DELIVERY_FAULTS];
  if (target === 'refund_settlement') return SETTLEMENT_FAULTS;
  if (target === 'refund_account') return ACCOUNT_FAULTS;
  const family = families.get(target) ?? target;
  if (family === 'open') return [...TRANSPORT_FAULTS, ...OPEN_API_FAULTS];
  if (family === 'meituan') return [...TRANSPORT_FAULTS, ...VOUCHER_FAULTS];
  if (family === 'douyin') return [...TRANSPORT_FAULTS, ...VOUCHER_FAULTS, 'token_expired'];
  if (family === 'pay') return [...TRANSPORT_FAULTS, ...SIGNATURE_FAULTS, ...CONTENT_FAULTS];
  return undefined;
}

export class FaultQueue {
  private faults: Fault[] = [];
  private families: ReadonlyMap<string, string> = new Map();

  knowRoutes(families: ReadonlyMap<string, string>): void {
    this.families = families;
  }

  add(request: FaultRequest): Fault {
    const kinds = allowedKinds(request.target, this.families);
    if (!kinds) throw new Error(`unknown fault target ${JSON.stringify(request.target)}`);
    if (!kinds.includes(request.kind)) {
      throw new Error(
        `fault ${JSON.stringify(request.kind)} cannot happen to ${request.target}; possible: ${kinds.join(', ')}`,
      );
    }
    const times = request.times ?? 1;
    if (!Number.isInteger(times) || times < 1) throw new Error('times must be a positive integer');
    if (request.params !== undefined && !isRecord(request.params)) throw new Error('params must be an object');
    const fault: Fault = {
      id: randomUUID(),
      target: request.target,
      kind: request.kind,
      remaining: times,
      params: request.params ?? {},
    };
    this.faults.push(fault);
    return { ...fault };
  }

  /** Uses up one turn of the oldest fault that fits: the exact target before its family. */
  take(target: string, context: FaultContext = {}, filter: (fault: Fault) => boolean = () => true): Fault | undefined {
    const targets = [target, this.families.get(target)];
    const fault = this.faults.find(
      (candidate) =>
        targets.includes(candidate.target) &&
        matches(candidate.params.outTradeNo, context.outTradeNo) &&
        matches(candidate.params.eventType, context.eventType) &&
        filter(candidate),
    );
    if (!fault) return undefined;
    fault.remaining -= 1;
    if (fault.remaining === 0) this.faults = this.faults.filter((other) => other !== fault);
    return fault;
  }

  list(): Fault[] {
    return this.faults.map((fault) => ({ ...fault }));
  }

  clear(): void {
    this.faults = [];
  }
}

function matches(wanted: string | undefined, actual: string | undefined): boolean {
  return wanted === undefined || wanted === actual;
}

export function isSignatureFault(kind: FaultKind | undefined): kind is SignatureFault {
  return SIGNATURE_FAULTS.some((known) => known === kind);
}

export function isContentFault(kind: FaultKind | undefined): kind is ContentFault {
  return CONTENT_FAULTS.some((known) => known === kind);
}

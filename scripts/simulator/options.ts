import type { VerificationMode } from './pay/signer.js';

export interface SimulatorOptions {
  /** Default 127.0.0.1. */
  host?: string;
  /** Default 0: any free port. */
  port?: number;
  /** Merchant and platform keys live here; without it they are made anew and only kept in memory. */
  keysDir?: string;
  /** Payments, users and messages survive a restart through this file. */
  stateFile?: string;
  /** How answers and notifications are signed: platform certificate (default) or 微信支付公钥. */
  mode?: VerificationMode;
  /** Divides the waits of the notification ladder. Default 1: the real day-long one. */
  timeCompression?: number;
  /** How long WeChat waits for the merchant's answer to a notification. Default 5 s, as in reality. */
  notifyTimeoutMs?: number;
  /** From accepting a refund to its settlement. Default 500 ms. */
  refundDelayMs?: number;
  /** QR codes lead to this H5 mini-program; without it they carry a `wxa://` text. */
  h5Base?: string;
  /** Hosts besides loopback that may be notified, e.g. the service name inside a compose network. */
  notifyHosts?: readonly string[];
  /** Name shown on the cashier page. */
  merchantName?: string;
  /** Template ids with their field names; without it every well-formed id is accepted. */
  templates?: Readonly<Record<string, readonly string[]>>;
  /** Published pages, for `check_path`; without it every well-formed path exists. */
  pages?: readonly string[];
}

type Optional = 'keysDir' | 'stateFile' | 'h5Base' | 'templates' | 'pages';

export type ResolvedOptions = Required<Omit<SimulatorOptions, Optional>> & Pick<SimulatorOptions, Optional>;

const DEFAULTS = {
  host: '127.0.0.1',
  port: 0,
  mode: 'cert',
  timeCompression: 1,
  notifyTimeoutMs: 5_000,
  refundDelayMs: 500,
  notifyHosts: [],
  merchantName: '归客体验门店',
} as const satisfies Partial<SimulatorOptions>;

export function resolveOptions(options: SimulatorOptions): ResolvedOptions {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const resolved: ResolvedOptions = { ...DEFAULTS, ...given };
  if (!(resolved.timeCompression > 0)) throw new Error('timeCompression must be greater than 0');
  if (!['cert', 'public_key'].includes(resolved.mode)) throw new Error('mode must be cert or public_key');
  return resolved;
}

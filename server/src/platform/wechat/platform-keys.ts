import { createPublicKey, type KeyObject } from 'node:crypto';

import type { Clock } from '../../kernel/clock.js';
import { SingleFlight } from './single-flight.js';
import { normalSerial, type PlatformCertificate } from './wechat.crypto.js';

const PUBLIC_KEY_PREFIX = 'PUB_KEY_ID_';
const REFRESH_INTERVAL_MS = 60_000;
/** A serial that WeChat's own list did not know stays unknown this long, whoever keeps asking. */
const UNKNOWN_FOR_MS = 10 * 60_000;
const UNKNOWN_LIMIT = 256;

export type CertificateDownload =
  | { readonly kind: 'ok'; readonly certificates: readonly PlatformCertificate[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** Where the current platform certificates come from; they have been checked before they arrive here. */
export interface CertificateSource {
  download(): Promise<CertificateDownload>;
}

/** 微信支付公钥: id and key from the merchant platform, installed by hand and valid until exchanged. */
export interface PlatformPublicKey {
  readonly id: string;
  readonly pem: Buffer | string;
}

export interface PlatformKeysOptions {
  readonly clock: Clock;
  readonly certificates: CertificateSource;
  readonly publicKey?: PlatformPublicKey;
}

/**
 * The keys WeChat Pay signs with. During a switch between the modes both kinds of signature arrive, and the serial tells
 * which. One object per merchant: nothing is shared between merchants, nothing outlives its validity.
 */
export class PlatformKeys {
  private readonly publicKeys = new Map<string, KeyObject>();
  private certificates = new Map<string, PlatformCertificate>();
  private readonly unknownUntil = new Map<string, number>();
  private readonly flights = new SingleFlight<boolean>();
  private nextRefresh = 0;

  constructor(private readonly options: PlatformKeysOptions) {
    const { publicKey } = options;
    if (!publicKey) return;
    if (!publicKey.id.startsWith(PUBLIC_KEY_PREFIX))
      throw new Error(`The public key id must begin with ${PUBLIC_KEY_PREFIX}`);
    this.publicKeys.set(publicKey.id, createPublicKey(publicKey.pem));
  }

  async find(serial: string): Promise<KeyObject | null> {
    if (serial.startsWith(PUBLIC_KEY_PREFIX)) return this.publicKeys.get(serial) ?? null;
    const wanted = normalSerial(serial);
    const known = this.usable(wanted);
    if (known) return known;
    if (this.isKnownUnknown(wanted)) return null;
    const refreshed = await this.flights.run('refresh', () => this.refresh());
    // Only a list fetched after the question can say that a serial does not exist.
    if (refreshed && !this.certificates.has(wanted)) this.rememberUnknown(wanted);
    return this.usable(wanted);
  }

  private usable(serial: string): KeyObject | null {
    const certificate = this.certificates.get(serial);
    if (!certificate) return null;
    const now = this.options.clock.now();
    return certificate.validFrom <= now && now < certificate.validTo ? certificate.key : null;
  }

  /** At most once a minute, whether it succeeds or not, so that forged serials cannot make us flood WeChat. */
  private async refresh(): Promise<boolean> {
    const now = this.options.clock.now().getTime();
    if (now < this.nextRefresh) return false;
    this.nextRefresh = now + REFRESH_INTERVAL_MS;
    const download = await this.options.certificates.download();
    if (download.kind !== 'ok') return false;
    this.certificates = new Map(download.certificates.map((certificate) => [certificate.serial, certificate]));
    return true;
  }

  private isKnownUnknown(serial: string): boolean {
    const until = this.unknownUntil.get(serial);
    return until !== undefined && this.options.clock.now().getTime() < until;
  }

  private rememberUnknown(serial: string): void {
    this.unknownUntil.delete(serial);
    const oldest = this.unknownUntil.keys().next();
    if (this.unknownUntil.size >= UNKNOWN_LIMIT && !oldest.done) this.unknownUntil.delete(oldest.value);
    this.unknownUntil.set(serial, this.options.clock.now().getTime() + UNKNOWN_FOR_MS);
  }
}

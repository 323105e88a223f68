import { z } from 'zod';

import type { Clock } from '../../kernel/clock.js';
import type { HttpReply } from './http-transport.js';
import type { CertificateDownload, CertificateSource } from './platform-keys.js';
import { parseJson } from './raw-json.js';
import type { WechatPayGateway } from './wechat-pay.gateway.js';
import type { WechatPayRequests } from './wechat-pay.requests.js';
import { readSignature } from './wechat-pay.verifier.js';
import {
  normalSerial,
  openSealed,
  readCertificate,
  signedMessage,
  verifyRsaSha256,
  type PlatformCertificate,
} from './wechat.crypto.js';

const certificateList = z.object({
  data: z
    .array(
      z.object({
        serial_no: z.string(),
        encrypt_certificate: z.object({
          algorithm: z.literal('AEAD_AES_256_GCM'),
          nonce: z.string(),
          associated_data: z.string(),
          ciphertext: z.string(),
        }),
      }),
    )
    .min(1)
    .max(20),
});

type ListedCertificate = z.infer<typeof certificateList>['data'][number];

export interface PlatformCertificatesOptions {
  readonly gateway: WechatPayGateway;
  readonly requests: WechatPayRequests;
  readonly apiV3Key: Buffer;
  readonly clock: Clock;
}

/**
 * Downloads the platform certificates. There is no key yet to check this reply with, so trust rests on two legs that a
 * forger would need both of: the authentication tag under the APIv3 key, which only WeChat and the merchant hold, and
 * the signature of the reply, made with one of the certificates it brings.
 */
export class PlatformCertificates implements CertificateSource {
  constructor(private readonly options: PlatformCertificatesOptions) {}

  async download(): Promise<CertificateDownload> {
    const { gateway, requests } = this.options;
    const outcome = await gateway.exchange(async () => requests.certificates());
    if (outcome.kind === 'failed') return failed(outcome.failure);
    // 404 RESOURCE_NOT_EXISTS is the answer to merchants who have only the public key.
    if (outcome.reply.status !== 200) return failed(`http_${outcome.reply.status}`);
    const certificates = this.open(outcome.reply.body);
    if (!certificates) return failed('undecryptable');
    return this.isSelfConsistent(outcome.reply, certificates) ? { kind: 'ok', certificates } : failed('bad_signature');
  }

  private open(body: Buffer): readonly PlatformCertificate[] | null {
    const list = certificateList.safeParse(parseJson(body));
    if (!list.success) return null;
    const certificates = list.data.data.map((item) => this.openOne(item));
    return certificates.every((certificate) => certificate !== null) ? certificates : null;
  }

  private openOne(item: ListedCertificate): PlatformCertificate | null {
    const { ciphertext, nonce, associated_data: associatedData } = item.encrypt_certificate;
    const pem = openSealed({ ciphertext, nonce, associatedData }, this.options.apiV3Key);
    const certificate = pem && readCertificate(pem);
    return certificate && certificate.serial === normalSerial(item.serial_no) ? certificate : null;
  }

  private isSelfConsistent(reply: HttpReply, certificates: readonly PlatformCertificate[]): boolean {
    const now = this.options.clock.now();
    const parts = readSignature(reply.headers, now);
    if (typeof parts === 'string') return false;
    const signer = certificates.find(({ serial }) => serial === normalSerial(parts.serial));
    if (!signer || now < signer.validFrom || now >= signer.validTo) return false;
    return verifyRsaSha256(signedMessage(parts.timestamp, parts.nonce, reply.body), parts.signature, signer.key);
  }
}

function failed(reason: string): CertificateDownload {
  return { kind: 'failed', reason };
}

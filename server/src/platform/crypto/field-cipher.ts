import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RandomSource } from '../../kernel/random.js';
import { AppConfig } from '../config/app-config.js';

const KEY_ID = 'k1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Personal data at rest: AES-256-GCM with a random IV, bound to its place by the additional data (`table|id`), so a
 * ciphertext copied into another row does not open. The prefix names the key, for rotation.
 */
@Injectable()
export class FieldCipher {
  constructor(
    private readonly config: AppConfig,
    private readonly random: RandomSource,
  ) {}

  seal(plain: string, place: string): string {
    const iv = this.random.bytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.config.keys.data, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${KEY_ID}.${Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url')}`;
  }

  open(text: string, place: string): string {
    const [keyId, body] = text.split('.');
    if (keyId !== KEY_ID || !body) throw new Error('sealed with an unknown key');
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.config.keys.data, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
    const plain = decipher.update(bytes.subarray(IV_BYTES, bytes.length - TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  }

  /** Finds equal values without storing them: HMAC-SHA256 under a key of its own. `kind` keeps namespaces apart. */
  blindIndex(kind: string, value: string): Buffer {
    return createHmac('sha256', this.config.keys.index).update(`${kind}|${value}`).digest();
  }
}

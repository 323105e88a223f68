import { Injectable } from '@nestjs/common';
import { RandomSource } from '../../../kernel/random.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import type { StoredEndpoint } from './endpoint.store.js';
import { formatSecret } from '../delivery/webhook.signature.js';

const SECRET_BYTES = 32;

/** Secrets of endpoints: made here, kept sealed, and opened to sign. */
@Injectable()
export class EndpointVault {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly random: RandomSource,
  ) {}

  /** Shown to a person once; the database only ever has it sealed. */
  create(endpointId: number): { secret: string; sealed: string } {
    const secret = formatSecret(this.random.bytes(SECRET_BYTES));
    return { secret, sealed: this.cipher.seal(secret, placeOf(endpointId)) };
  }

  /** The newest first. */
  valid(endpoint: StoredEndpoint, now: Date): string[] {
    const sealed = [endpoint.secretSealed];
    if (
      endpoint.previousSecretSealed !== null &&
      endpoint.previousValidUntil !== null &&
      endpoint.previousValidUntil > now
    )
      sealed.push(endpoint.previousSecretSealed);
    return sealed.map((text) => this.cipher.open(text, placeOf(endpoint.id)));
  }
}

function placeOf(endpointId: number): string {
  return `webhook_endpoint|${endpointId}`;
}

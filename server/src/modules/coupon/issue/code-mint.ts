import { Injectable } from '@nestjs/common';
import { RandomSource } from '../../../kernel/random.js';
import { Tokens } from '../../../platform/crypto/tokens.js';
import { REDEEM_CODE_BYTES, redeemCode } from './redeem-code.rules.js';

/** Makes codes, and knows them again. */
@Injectable()
export class CodeMint {
  constructor(
    private readonly random: RandomSource,
    private readonly tokens: Tokens,
  ) {}

  codes(count: number): string[] {
    const codes = new Set<string>();
    while (codes.size < count) codes.add(redeemCode(this.random.bytes(REDEEM_CODE_BYTES)));
    return [...codes];
  }

  hashes(codes: readonly string[]): Buffer[] {
    return codes.map((code) => this.hash(code));
  }

  hash(code: string): Buffer {
    return this.tokens.hash(`coupon-code:${code}`);
  }
}

import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import type { ShippingAddress, StoredRedemption } from './redemption.types.js';

/** Where things are sent to: sealed at rest, opened for the member and for those who send them. */
@Injectable()
export class AddressBook {
  constructor(private readonly cipher: FieldCipher) {}

  seal(id: number, address: ShippingAddress): string {
    return this.cipher.seal(JSON.stringify(address), placeOf(id));
  }

  open({ id, addressSealed }: Pick<StoredRedemption, 'id' | 'addressSealed'>): ShippingAddress | null {
    return addressSealed === null
      ? null
      : (JSON.parse(this.cipher.open(addressSealed, placeOf(id))) as ShippingAddress);
  }
}

const placeOf = (id: number): string => `mall_redemption|${id}`;

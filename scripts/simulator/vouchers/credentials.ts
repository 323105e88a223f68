import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credentials } from '../keys.js';

/** What the consoles of the two platforms would show; written to `vouchers.json`. */
export interface VoucherCredentials {
  meituan: { appKey: string; appSecret: string; session: string };
  douyin: { clientKey: string; clientSecret: string; accountId: string };
}

const FILE = 'vouchers.json';

/** They follow from the merchant's keys, so that every process with the same directory knows the same ones. */
export function voucherCredentials({ appSecret }: Pick<Credentials, 'appSecret'>): VoucherCredentials {
  const derive = (label: string) => createHash('sha256').update(`${appSecret}/${label}`).digest('hex');
  const digits = (label: string, count: number) =>
    String(BigInt(`0x${derive(label)}`) % 10n ** BigInt(count)).padStart(count, '7');
  return {
    meituan: {
      appKey: derive('meituan key').slice(0, 16),
      appSecret: derive('meituan secret').slice(0, 40),
      session: derive('meituan session').slice(0, 40),
    },
    douyin: {
      clientKey: `aw${derive('douyin key').slice(0, 14)}`,
      clientSecret: derive('douyin secret').slice(0, 32),
      accountId: digits('douyin account', 19),
    },
  };
}

/** For scripts that start the server beside the simulator. */
export async function writeVoucherCredentials(directory: string, credentials: VoucherCredentials): Promise<void> {
  const temporary = join(directory, `.${FILE}.${process.pid}.tmp`);
  await writeFile(temporary, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, join(directory, FILE));
}

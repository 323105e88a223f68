import type { Scene } from '../scene';
import { scenes as account } from './account';
import { scenes as booking } from './booking';
import { scenes as complaint } from './complaint';
import { scenes as mall } from './mall';
import { scenes as schedule } from './schedule';
import { scenes as referral } from './referral';
import { scenes as shop } from './shop';
import { scenes as signin } from './signin';
import { scenes as staff } from './staff';

/** The chapters of the picture book, in the order in which a guest meets them. */
export const chapters: readonly { name: string; scenes: readonly Scene[] }[] = [
  { name: 'account', scenes: account },
  { name: 'signin', scenes: signin },
  { name: 'mall', scenes: mall },
  { name: 'shop', scenes: shop },
  { name: 'booking', scenes: booking },
  { name: 'schedule', scenes: schedule },
  { name: 'complaint', scenes: complaint },
  { name: 'referral', scenes: referral },
  { name: 'staff', scenes: staff },
];

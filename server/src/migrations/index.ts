import { Platform1763700000000 } from './1763700000000-platform.js';
import { OrganizationAndAuth1763700001000 } from './1763700001000-organization-and-auth.js';
import { Members1763700002000 } from './1763700002000-members.js';

/** One timeline. A landed migration is never edited: a later one corrects it. */
export const MIGRATIONS = [Platform1763700000000, OrganizationAndAuth1763700001000, Members1763700002000];

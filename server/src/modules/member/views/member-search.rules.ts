import { isMemberNumber } from '../join/member-number.rules.js';
import { normalizePhone } from '../phone.rules.js';

export type MemberSearch =
  | { readonly by: 'everyone' }
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'last4'; readonly digits: string }
  | { readonly by: 'memberNo'; readonly memberNo: string }
  | { readonly by: 'nickname'; readonly beginning: string };

/** What somebody meant who typed this into the search box. */
export function memberSearch(typed: string | undefined): MemberSearch {
  const text = typed?.trim() ?? '';
  if (text === '') return { by: 'everyone' };
  if (/^\d{4}$/.test(text)) return { by: 'last4', digits: text };
  const phone = normalizePhone(text);
  if (phone) return { by: 'phone', phone };
  return isMemberNumber(text) ? { by: 'memberNo', memberNo: text } : { by: 'nickname', beginning: text };
}

import { type SqlParam, likePrefix } from '../../platform/database/index.js';

const ASCII = /^[\x20-\x7e]*$/;

/**
 * Products by the beginning of the name or of the SKU. SKUs are ASCII: comparing them with Chinese text is an error to
 * the server, and could not find anything anyway.
 */
export function productSearch(text: string): { sql: string; params: SqlParam[] } {
  const pattern = likePrefix(text);
  return ASCII.test(text)
    ? { sql: '(p.name LIKE ? OR p.sku LIKE ?)', params: [pattern, pattern] }
    : { sql: 'p.name LIKE ?', params: [pattern] };
}

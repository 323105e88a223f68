/** WeChat's customer service lives in WeChat; in a browser the shops' numbers are on the page of the shops. */
export function ServiceRow(): null {
  return null;
}

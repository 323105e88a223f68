/** WeChat has all tabs from the start, and takes one step after the other. */
export function sendLatePagesAway(): void {
  return undefined;
}

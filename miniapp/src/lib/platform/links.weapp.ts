/** WeChat draws the tabs itself. */
export function keepLinksQuiet(): void {
  return undefined;
}

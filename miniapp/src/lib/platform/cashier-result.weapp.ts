/** WeChat answered the page that asked, which passed the answer on. */
export function cashierResult(parameter: string | undefined): string | undefined {
  return parameter;
}

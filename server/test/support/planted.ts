import type { Chain } from './chain.js';

/**
 * What the checks find while `corruption` is in place, by check; everything is green before it and after its `repair`,
 * so a finding comes from the corruption and from nothing else.
 */
export async function findings(
  chain: Chain,
  corruption: readonly string[],
  repair: readonly string[],
): Promise<Record<string, string[]>> {
  expect(await chain.problems()).toEqual([]);
  for (const sql of corruption) await chain.app.sql(sql);
  const problems = await chain.problems();
  for (const sql of repair) await chain.app.sql(sql);
  expect(await chain.problems()).toEqual([]);
  const byCheck: Record<string, string[]> = {};
  for (const { check, detail } of problems) byCheck[check] = [...(byCheck[check] ?? []), detail];
  return byCheck;
}

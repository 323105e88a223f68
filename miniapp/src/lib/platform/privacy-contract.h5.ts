/** A browser has no such page; what stands in it is among the texts of the consents. */
export function openPrivacyContract(): Promise<boolean> {
  return Promise.resolve(false);
}

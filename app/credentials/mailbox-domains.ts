/**
 * Mailboxes that only a professional or an institution gets: the French secure health mail, public hospitals, the NHS.
 * A domain covers its subdomains. Reviewed like code: one wrong line here is a false badge.
 */
const domains = [
  "mssante.fr",
  "aphp.fr",
  "ap-hm.fr",
  "chu-lyon.fr",
  "chu-bordeaux.fr",
  "chu-lille.fr",
  "chu-nantes.fr",
  "chu-rennes.fr",
  "chu-toulouse.fr",
  "chu-montpellier.fr",
  "chru-strasbourg.fr",
  "nhs.net",
  "nhs.uk",
  "nhs.scot",
] as const;

/** Whether a code sent to this address proves anything. `extra` are the domains that the operator trusts beside ours. */
export function isInstitutionalMailbox(email: string, extra: readonly string[] = []): boolean {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return [...domains, ...extra].some((trusted) => domain === trusted || domain.endsWith(`.${trusted}`));
}

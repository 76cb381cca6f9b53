/** The key under which spellings of one name meet: no article, possessive, accent, punctuation or case. */
export function nameKey(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’']s?(?=\s|$)/g, "").replaceAll(".", "").toLowerCase().replace(/^the\s+/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

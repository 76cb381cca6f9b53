/** What versions of one report share: the URL without fragment, tracking parameters, "www." and a slash at its end. */
export function addressOf(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  if (!parsed) return null;
  for (const key of Array.from(parsed.searchParams.keys())) if (/^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/.test(key)) parsed.searchParams.delete(key);
  const query = parsed.searchParams.size > 0 ? `?${parsed.searchParams.toString()}` : "";
  return `${parsed.host.replace(/^www\./, "")}${parsed.pathname.replace(/\/$/, "")}${query}`;
}

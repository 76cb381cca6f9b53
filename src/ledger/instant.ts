/** The first and the last moment of an ISO 8601 date or time, in UTC as `2015-09-23T00:00:00.000Z`; null where it is none. A time without a zone counts as UTC. */
export function momentsOf(value: string): readonly [first: string, last: string] | null {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})([T ].+)?)?)?$/.exec(value.trim()) ?? [];
  if (year === undefined) return null;
  if (time !== undefined) {
    const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(time) ? value.trim() : `${value.trim()}Z`;
    const at = new Date(zoned.replace(" ", "T"));
    return Number.isNaN(at.valueOf()) ? null : [at.toISOString(), at.toISOString()];
  }
  const first = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(first.valueOf()) || (month !== undefined && first.getUTCMonth() !== Number(month) - 1)) return null;
  const next = day !== undefined ? Date.UTC(Number(year), Number(month) - 1, Number(day) + 1) : month !== undefined ? Date.UTC(Number(year), Number(month), 1) : Date.UTC(Number(year) + 1, 0, 1);
  return [first.toISOString(), new Date(next - 1).toISOString()];
}

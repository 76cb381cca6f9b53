import type { GeoStream, GeoStreamWrapper } from "d3-geo";

/** The same projection without points that stand closer than `least` px to the one before: shapes are sent for one size. */
export function thinned(projection: GeoStreamWrapper, least = 1.1): GeoStreamWrapper {
  return {
    stream(out: GeoStream): GeoStream {
      let last: readonly [number, number] | null = null, held: readonly [number, number] | null = null;
      return projection.stream({
        ...bound(out),
        lineStart() { last = held = null; out.lineStart(); },
        point(x, y) {
          held = [x, y];
          if (last !== null && Math.hypot(x - last[0], y - last[1]) < least) return;
          out.point(x, y);
          last = held;
          held = null;
        },
        lineEnd() {
          if (held !== null) out.point(...held);
          out.lineEnd();
        },
      });
    },
  };
}

const bound = (out: GeoStream): GeoStream => ({ point: out.point.bind(out), lineStart: out.lineStart.bind(out), lineEnd: out.lineEnd.bind(out), polygonStart: out.polygonStart.bind(out), polygonEnd: out.polygonEnd.bind(out), sphere: () => out.sphere?.() });

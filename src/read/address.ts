import { BlockList, isIP } from "node:net";

/** Networks that are no public place: loopback, private, link-local, carrier, documentation, multicast, reserved (IANA special-purpose registries). */
const CLOSED = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24],
  ["192.88.99.0", 24], ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
] as const) CLOSED.addSubnet(net, bits, "ipv4");

/** Global unicast is `2000::/3`; these parts of it lead elsewhere: 6to4, Teredo and NAT64 wrap IPv4 addresses, the rest is documentation. */
const CLOSED_6 = new BlockList();
for (const [net, bits] of [["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["3fff::", 20]] as const) CLOSED_6.addSubnet(net, bits, "ipv6");
const GLOBAL_6 = new BlockList();
GLOBAL_6.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address belongs to the public internet. Anything that is no IP address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !CLOSED.check(address, "ipv4");
  if (family !== 6) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPublicAddress(mapped);
  return GLOBAL_6.check(address, "ipv6") && !CLOSED_6.check(address, "ipv6");
}

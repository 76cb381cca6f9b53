import assert from "node:assert/strict";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, it } from "node:test";
import zlib from "node:zlib";
import { InputError } from "../domain/error.ts";
import { isPublicAddress } from "./address.ts";
import { fetchBytes, type FetchOptions } from "./fetch.ts";

const server = http.createServer((request, response) => {
  if (request.url === "/page") response.setHeader("content-type", "text/html; charset=utf-8").end("<p>Hello</p>");
  else if (request.url === "/moved") response.writeHead(302, { location: "/page" }).end();
  else if (request.url === "/inward") response.writeHead(302, { location: `http://127.0.0.2:${port}/page` }).end();
  else if (request.url === "/loop") response.writeHead(302, { location: "/loop" }).end();
  else if (request.url === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
  else if (request.url === "/bomb") response.setHeader("content-encoding", "gzip").end(zlib.gzipSync(Buffer.alloc(5_000_000)));
  else if (request.url === "/slow") response.write("<p>");
  else response.writeHead(404).end();
});
let port = 0;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const OPTIONS: FetchOptions = { maxBytes: 100_000, timeout: 5000 };
/** The test server is on the loopback; only it is let through. */
const LOCAL: FetchOptions = { ...OPTIONS, allow: (address) => address === "127.0.0.1" };
const fails = (url: string, code: string, options = LOCAL): Promise<void> => assert.rejects(fetchBytes(url, options), (error) => error instanceof InputError && error.code === code);
const at = (path: string): string => `http://127.0.0.1:${port}${path}`;

it("fetches a page and follows a redirect", async () => {
  const page = await fetchBytes(at("/moved"), LOCAL);
  assert.deepEqual([Buffer.from(page.bytes).toString(), page.contentType, page.finalUrl], ["<p>Hello</p>", "text/html; charset=utf-8", at("/page")]);
});

it("refuses inner addresses: written out, by name, after a redirect, in odd notations", async () => {
  for (const host of ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"]) await fails(`http://${host}:${port}/page`, "address-refused", OPTIONS);
  await fails(at("/inward"), "address-refused");
});

it("checks the address a name resolves to at the moment of connecting", async () => {
  const answers = ["127.0.0.1", "10.0.0.1"];
  const rebinding: FetchOptions = {
    ...LOCAL,
    lookup: (_host, options, callback) => {
      const address = answers.shift() ?? "";
      if (options.all) callback(null, [{ address, family: 4 }]);
      else callback(null, address, 4);
    },
  };
  assert.equal((await fetchBytes(`http://news.example:${port}/page`, rebinding)).finalUrl, `http://news.example:${port}/page`);
  await fails(`http://news.example:${port}/page`, "address-refused", rebinding);
});

it("refuses other schemes, other answers, endless redirects, large and slow pages", async () => {
  await fails("file:///etc/passwd", "bad-url");
  await fails("no address", "bad-url");
  await fails("http://user:word@news.example/", "bad-url");
  await fails(at("/file"), "bad-url");
  await fails(at("/gone"), "http-status");
  await fails(at("/loop"), "too-many-redirects");
  await fails(at("/bomb"), "too-large");
  await fails(at("/slow"), "timeout", { ...LOCAL, timeout: 200 });
});

it("knows public addresses", () => {
  for (const address of ["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1"]) assert.ok(isPublicAddress(address), address);
  for (const address of ["10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "::1", "::", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "::ffff:a00:1", "64:ff9b::a00:1", "2002:a00:1::", "ff02::1", "x"]) assert.ok(!isPublicAddress(address), address);
});

import { lookup as systemLookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import zlib from "node:zlib";
import type { Readable } from "node:stream";
import { InputError } from "../domain/error.ts";
import { isPublicAddress } from "./address.ts";

export type Fetched = { readonly bytes: Uint8Array; readonly contentType: string | null; readonly finalUrl: string; readonly headers: Readonly<Record<string, string>> };

export type FetchOptions = {
  /** Most bytes of the body, after decompression. */
  readonly maxBytes: number;
  /** For the whole fetch, redirects and all, in milliseconds. */
  readonly timeout: number;
  /** How names are resolved; the system's resolver where none is given. What it finds is checked all the same. */
  readonly lookup?: LookupFunction;
  /** Which addresses may be connected to; public ones where none is given. */
  readonly allow?: (address: string) => boolean;
};

const MOST_REDIRECTS = 5;

/**
 * Fetches a page over http(s). The address that is actually connected to must be public, at every redirect, so that
 * neither a redirect nor a rebound name reaches the inner network. Throws InputError with code `bad-url`,
 * `address-refused`, `http-status`, `too-large`, `timeout`, `too-many-redirects` or `fetch-failed`.
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout);
  let target = parseUrl(url);
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await get(target, options, signal);
      const location = redirectOf(answer);
      if (location === null) return await bodyOf(answer, target, options.maxBytes);
      answer.destroy();
      target = parseUrl(location, target);
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    if (signal.aborted) throw new InputError("timeout", `${target.host} did not answer within ${options.timeout} ms.`, "Try again later, raise the time limit, or save the page and give the file.", { cause });
    throw new InputError("fetch-failed", `${target.host} could not be reached (${codeOf(cause)}).`, "Check the address and the connection, or save the page and give the file.", { cause });
  }
  throw new InputError("too-many-redirects", `${url} leads on more than ${MOST_REDIRECTS} times.`, "Give the article's final address.");
}

function parseUrl(url: string, base?: URL): URL {
  const parsed = URL.parse(url, base?.href);
  if (!parsed) throw new InputError("bad-url", `“${url.slice(0, 200)}” is no address.`, "Give an address such as https://example.org/article.");
  if (!/^https?:$/.test(parsed.protocol)) throw new InputError("bad-url", `${parsed.protocol} addresses are not fetched.`, "Give an http or https address, or a file.");
  if (parsed.username !== "" || parsed.password !== "") throw new InputError("bad-url", "The address carries a user name or password.", "Leave the user name and password out.");
  return parsed;
}

function get(url: URL, options: FetchOptions, signal: AbortSignal): Promise<http.IncomingMessage> {
  const allow = options.allow ?? isPublicAddress;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A literal address is connected to without a lookup, so it is checked here.
  if (isIP(host) && !allow(host)) return Promise.reject(refused(url.host));
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const client = url.protocol === "https:" ? https : http;
  const request = client.get(url, {
    agent: false,
    signal,
    lookup: guarded(options.lookup ?? systemLookup, allow),
    headers: { "user-agent": "hearsay (+https://github.com/hearsay)", accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1", "accept-encoding": "gzip, deflate, br" },
  }, resolve);
  request.on("error", reject);
  return promise;
}

/** The addresses a name has, each checked at the moment of connecting. */
function guarded(resolve: LookupFunction, allow: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, options, (error, address, family) => {
      if (error) return callback(error, address, family);
      const found = typeof address === "string" ? [address] : address.map((one) => one.address);
      if (found.length === 0 || !found.every(allow)) return callback(refused(hostname), "", 4);
      callback(null, address, family);
    });
  };
}

function refused(host: string): InputError {
  return new InputError("address-refused", `${host} is not on the public internet.`, "Save the page and give the file; inner addresses are not fetched.");
}

function redirectOf(answer: http.IncomingMessage): string | null {
  const status = answer.statusCode ?? 0;
  return [301, 302, 303, 307, 308].includes(status) ? (answer.headers.location ?? null) : null;
}

async function bodyOf(answer: http.IncomingMessage, url: URL, maxBytes: number): Promise<Fetched> {
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 299) {
    answer.destroy();
    throw new InputError("http-status", `${url.host} answered ${status}.`, "Open the address in a browser; if the article shows there, save the page and give the file.");
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of inflated(answer) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) {
      answer.destroy();
      throw new InputError("too-large", `The page is larger than ${maxBytes} bytes.`, "Raise the limit with --max-bytes, or save the article alone.");
    }
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks, length), contentType: answer.headers["content-type"] ?? null, finalUrl: url.href, headers: headersOf(answer) };
}

/** Without cookies, which are about whoever fetched and not about the page. */
function headersOf(answer: http.IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(answer.headers).flatMap(([name, value]) => (value === undefined || name === "set-cookie" ? [] : [[name, [value].flat().join(", ")]])));
}

/** Decompressed as it streams, so that the limit counts what comes out. An error of the answer ends the stream too. */
function inflated(answer: http.IncomingMessage): Readable {
  const encoding = (answer.headers["content-encoding"] ?? "").trim().toLowerCase();
  const inflate = encoding === "gzip" || encoding === "x-gzip" ? zlib.createGunzip() : encoding === "deflate" ? zlib.createInflate() : encoding === "br" ? zlib.createBrotliDecompress() : null;
  if (inflate === null) return answer;
  answer.on("error", (error) => inflate.destroy(error));
  return answer.pipe(inflate);
}

function codeOf(cause: unknown): string {
  return cause instanceof Error ? ("code" in cause && typeof cause.code === "string" ? cause.code : cause.message) : "unknown";
}

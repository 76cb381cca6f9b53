import { html } from "hono/html";
import type { Html } from "../answer.ts";

/** An outlet's name, leading to its page where it is known. */
export const outletLink = (name: string): Html => (name === "outlet unknown" ? html`<span class="soft">${name}</span>` : html`<a class="quiet" href="/outlets/${encodeURIComponent(name)}"><bdi>${name}</bdi></a>`);

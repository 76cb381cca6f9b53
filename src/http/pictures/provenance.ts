import { html } from "hono/html";
import type { Provenance } from "../../show/provenance.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { provenanceList } from "./provenance/list.ts";
import { provenanceSvg } from "./provenance/picture.ts";

/** How a claim reached print: the picture, its key, and the same as a list; on a narrow screen the list alone. */
export function provenancePicture(c: Ctx, p: Provenance): Html {
  if (p.papers.length === 0) return html`<p class="empty"><strong>No way into print to draw</strong>${p.sentence}</p>`;
  return html`<figure class="picture"><div class="scroll">${provenanceSvg(p)}</div>
<figcaption><ul class="signs"><li><i class="dot"></i>named</li><li><i class="dot hollow"></i>unnamed; as many as people, overlapping where they may be one</li><li><i class="sign told"></i>told</li><li><i class="sign reprinted"></i>reprinted</li><li><i class="sign rewrote"></i>rewrote</li><li><i class="sign cited"></i>cited</li><li><i class="sign found"></i>found by comparing texts</li></ul><span class="noprint">Choose a line to see the words on both sides, or to take it apart.</span></figcaption></figure>
${provenanceList(c, p)}`;
}

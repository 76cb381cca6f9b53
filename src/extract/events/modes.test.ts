import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { EVENT_TYPES } from "../../domain/event.ts";
import { EVENT_MODES, modeOf } from "./modes.ts";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../../docs/hearsay-1.schema.json"), "utf8")) as { $defs: { event: { properties: { mode: { enum: (string | null)[] } } } } };

test("every mode is one of the format's, every type one of PLOVER's", () => {
  const known = new Set(schema.$defs.event.properties.mode.enum);
  for (const [type, modes] of EVENT_MODES) {
    assert.ok((EVENT_TYPES as readonly string[]).includes(type), type);
    for (const mode of modes) assert.ok(known.has(mode), `${type} ${mode}`);
  }
});

test("the trigger's word goes before the words around it; null where none tells", () => {
  assert.equal(modeOf("ASSAULT", "shoot", ["rocket"]), "firearms");
  assert.equal(modeOf("ASSAULT", "attack", ["town", "rocket"]), "heavy-weapons");
  assert.equal(modeOf("ASSAULT", "attack", ["town"]), null);
  assert.equal(modeOf("COERCE", "arrest", []), "arrest");
  assert.equal(modeOf("AGREE", "agree", ["ceasefire"]), null);
});

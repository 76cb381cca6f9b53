import assert from "node:assert/strict";
import { test } from "node:test";
import { InputError } from "../domain/error.ts";
import { parsePlaces } from "./geoparsing.ts";

test("LGL: offsets from 0, in code points; a name without a gazetteer entry has no point", () => {
  const [document] = parsePlaces(`<?xml version="1.0"?><articles><article docid="7"><text><![CDATA[😀 Varna & Upper Ford]]></text><toponyms count="2">
    <toponym><start>2</start><end>7</end><phrase>Varna</phrase><gaztag geonameid="1"><name>Varna City</name><lat>43.22</lat><lon>27.91</lon></gaztag></toponym>
    <toponym><start>10</start><end>20</end><phrase>Upper Ford</phrase></toponym></toponyms></article></articles>`);
  assert.deepEqual(document, { id: "7", text: "😀 Varna & Upper Ford", toponyms: [{ span: [3, 8], point: [43.22, 27.91] }, { span: [11, 21], point: null }] });
});

const virus = (start: number): string =>
  `<articles><article><source>https://example.org/1</source><text>In Varna.</text><locations><location><name>Varna</name><start>${start}</start><end>${start + 5}</end><lat>43.22</lat><lon>27.91</lon></location></locations></article></articles>`;

test("GeoVirus: offsets from 1", () => {
  assert.deepEqual(parsePlaces(virus(4))[0], { id: "https://example.org/1", text: "In Varna.", toponyms: [{ span: [3, 8], point: [43.22, 27.91] }] });
});

test("a name that does not stand where it should is refused, and so is another root", () => {
  assert.throws(() => parsePlaces(virus(6)), (e) => e instanceof InputError && e.code === "gold-shape" && /article 1: “Varna”/.test(e.message));
  assert.throws(() => parsePlaces("<TimeML/>"), (e) => e instanceof InputError && e.code === "gold-xml");
});

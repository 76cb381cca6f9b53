/** A name's token: capitalised, or one of the particles names are joined by. */
const TOKEN = String.raw`(?:[\p{Lu}][\p{L}'’.-]*|de|da|del|della|der|den|di|dos|du|van|von|bin|ibn|al|el|la|le|y)`;
const NAME = new RegExp(String.raw`^[\p{Lu}][\p{L}'’.-]*(?:\s+${TOKEN}){0,4}$`, "u");
/** What ends the names: "By X in Moscow", "By X | The Paper", "By X, Staff Writer", "By X - 3:45 pm". */
const END = /\s+(?:in|for|at|on|with)\s|\s*[|•·–—/(]\s*|\s+-\s+|\s{2,}|\t/u;
const BY = /^(?:(?:written|story|words|text|report|reporting|posted|published)\s+)?by[:\s]\s*/i;

/** The names in a byline such as "By Jane Doe and John Roe"; empty where the line is none. */
export function readByline(line: string): string[] {
  return isByline(line) ? namesOf(line.trim().replace(BY, "")) : [];
}

/** Whether a line is a byline, with a name or only a role in it ("By our correspondent"). */
export function isByline(line: string): boolean {
  return line.trim().length <= 160 && BY.test(line.trim());
}

/** Names out of a metadata value or a byline's rest: split, trimmed, and only what looks like names. */
export function namesOf(words: string): string[] {
  const head = words.trim().split(END)[0] ?? "";
  const names: string[] = [];
  for (const part of head.split(/\s*(?:,|;|&|\band\b)\s*/u)) {
    const name = part.trim().replace(/\.$/, "");
    // After a comma come titles as well as names: a single word or a role is no second name.
    if (!NAME.test(name) || ROLE.test(name) || (names.length > 0 && !/\s/.test(name))) continue;
    names.push(name === name.toUpperCase() && /\s/.test(name) ? name.replace(/\p{Lu}[\p{Lu}'’-]+/gu, titled) : name);
  }
  return [...new Set(names)];
}

const ROLE = /\b(?:staff|writer|reporter|editor|correspondent|bureau|chief|columnist|contributor|press|news|service|desk|times|post|agency|analyst|producer|director|updated|published|comments?)\b/i;

function titled(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase().replace(/(?<=['’-])\p{L}/gu, (c) => c.toUpperCase());
}

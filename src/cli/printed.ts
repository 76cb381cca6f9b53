import { InvalidArgumentError } from "commander";
import { parseDate } from "../read/date.ts";

/** A date of publication that is given by hand. */
export function printed(value: string): string {
  if (parseDate(value) === null) throw new InvalidArgumentError("It is no date. Write it as 2015-09-23 or 2015-09-23T14:30Z.");
  return value;
}

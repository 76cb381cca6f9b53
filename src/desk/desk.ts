import { drop } from "./drop.ts";
import { keys } from "./keys.ts";
import { live } from "./live.ts";
import { marks } from "./marks.ts";
import { noteAtSelection } from "./note.ts";
import { slider } from "./slider.ts";

// every page works without this; each part looks for what it makes better
keys();
marks();
noteAtSelection();
drop();
live();
slider();
// on a phone the navigation is longer than the screen
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

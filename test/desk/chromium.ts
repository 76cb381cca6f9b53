import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import sparticuz from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

const INSTALLED = [process.env["HEARSAY_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--mute-audio", "--font-render-hinting=none",
];

/** A real Chromium: an installed one, else the one that npm brought. */
export async function openChromium(): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => path !== undefined && existsSync(path)) ?? (await sparticuz.executablePath());
  for (let tries = 1; ; tries++) {
    try {
      return await chromium.launch({ executablePath, args: FLAGS, headless: true });
    } catch (error) {
      // another test is still unpacking it
      if (tries === TRIES || !(error instanceof Error) || !error.message.includes("ETXTBSY")) throw error;
      await setTimeout(1000);
    }
  }
}

const TRIES = 20;

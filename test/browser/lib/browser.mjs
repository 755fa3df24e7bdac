// Debian's Chromium, and what every page that it shows has to keep to.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

/** The sizes that pages are looked at in: a telephone, a tablet, a laptop. */
export const sizes = { narrow: { width: 320, height: 720 }, phone: { width: 360, height: 780 }, tablet: { width: 768, height: 1024 }, laptop: { width: 1280, height: 900 }, desk: { width: 1920, height: 1080 } };

/** A window of one's own; trouble holds what its pages complain of. */
export async function window(browser, { script = true, scheme = "light", size = sizes.laptop } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: script, colorScheme: scheme, viewport: size, reducedMotion: "reduce" });
  const trouble = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") trouble.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => trouble.push(`${page.url()}: ${error}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText; // whoever goes to the next page breaks off what still loads
    if (why !== "net::ERR_ABORTED") trouble.push(`${request.url()}: ${why}`);
  });
  return { context, page, trouble };
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page, one sentence each; of some rules alone where they are named. */
export async function axe(page, only) {
  // What stands in a frame is a message, tested where it is made; it runs no script, axe's neither.
  const run = { iframes: false, runOnly: only ? { type: "rule", values: only } : { type: "tag", values: rules } };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude("iframe").options(run).analyze();
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${v.help} (${node.target.join(" ")}) ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`));
}

/** A picture of the page to look at, where HEADSUP_SHOTS names a folder for them. */
export async function shot(page, name) {
  const folder = process.env.HEADSUP_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name.replace(/[^a-zA-Z0-9-]+/g, "_")}.png`, fullPage: true });
}

/** What sticks out of the window, by its selector; nothing may. */
export const overflow = (page) =>
  page.evaluate(() => {
    const wide = document.scrollingElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= wide) return [];
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > wide + 1 && !e.closest(".scroll") && getComputedStyle(e).position !== "absolute")
      .slice(0, 3)
      .map((e) => `${e.tagName.toLowerCase()}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)
      .concat(`the page is ${document.scrollingElement.scrollWidth} wide in ${wide}`);
  });

/** What every page is: titled, with one heading at the top and none left out below. */
export async function wellMade(page) {
  assert.match(await page.title(), /\S+ · headsup$/, `the title of ${page.url()}`);
  const levels = await page.evaluate(() => [...document.querySelectorAll("h1,h2,h3,h4")].map((h) => Number(h.tagName[1])));
  assert.equal(levels.filter((n) => n === 1).length, 1, `one h1 on ${page.url()}: ${levels}`);
  levels.reduce((above, n) => (assert.ok(n <= above + 1, `a heading is left out on ${page.url()}: ${levels}`), n), 0);
}

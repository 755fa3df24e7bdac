// By keyboard alone: what a page offers can be reached, shows where one is, and
// nothing holds one fast.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { Book } from "./lib/book.mjs";
import { launch, window } from "./lib/browser.mjs";
import { walk } from "./lib/walk.mjs";

let browser, book, page, context;
before(async () => {
  browser = await launch();
  book = await Book.of(await readFile(new URL("../../examples/mira.journal", import.meta.url), "utf8"));
  const link = await book.serve("--at", "2026-05-09");
  ({ context, page } = await window(browser));
  await page.goto(link);
});
after(async () => {
  await browser.close();
  await book.close();
});

test("the tab key reaches everything that can be done, and shows where it is", async () => {
  const missed = [];
  await walk(page, async (_, what) => {
    const wanted = await page.evaluate(number);
    const met = new Set();
    for (let i = 0; i < 2 * wanted + 20 && met.size < wanted; i++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(focused);
      if (!here) continue;
      if (!here.shown) missed.push(`${what}: the focus does not show on ${here.name}`);
      if (here.n) met.add(here.n);
    }
    for (const name of await page.evaluate(unmet, [...met])) missed.push(`${what}: the tab key does not reach ${name}`);
  });
  assert.deepEqual(missed, []);
});

/** In the page: numbers the stops of the tab key. A group of radio buttons is one stop: the chosen one, or the first. */
function number() {
  const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  let n = 0;
  for (const e of document.querySelectorAll(can)) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.disabled || e.tabIndex < 0) continue;
    if (e.type === "radio") {
      const group = [...document.getElementsByName(e.name)].filter((other) => other.form === e.form);
      if (e !== (group.find((other) => other.checked) ?? group[0])) continue;
    }
    e.dataset.wanted = ++n;
  }
  return n;
}

/** In the page: the stop one is at, and whether it shows. */
function focused() {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), bar = e.closest(".bar") && getComputedStyle(e.closest(".bar"));
  const shown = style.outlineStyle !== "none" || style.boxShadow !== "none" || (bar && bar.boxShadow !== "none");
  return { n: e.dataset.wanted, shown, name: e.outerHTML.slice(0, 80) };
}

/** In the page: the numbered stops that were not met, by their beginning. */
function unmet(met) {
  const missed = [...document.querySelectorAll("[data-wanted]")].filter((e) => !met.includes(e.dataset.wanted));
  return missed.map((e) => e.outerHTML.slice(0, 80));
}

test("a line is recorded from the keyboard, and taken back", async () => {
  await page.goto(book.origin + "/");
  await page.keyboard.press("Tab"); // to the page
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "To the page");
  await page.locator("#line").focus();
  await page.keyboard.type("log Wrote the plan by hand +billing");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=/);
  assert.match(await page.locator("#heard").innerText(), /Recorded #\d+ log Wrote the plan by hand/);
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#heard").innerText.includes("retract"));
});

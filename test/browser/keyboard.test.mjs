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
    const wanted = await page.evaluate(() => {
      const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
      let n = 0;
      for (const e of document.querySelectorAll(can)) if (e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0) e.dataset.wanted = ++n;
      return n;
    });
    const met = new Set();
    for (let i = 0; i < 2 * Math.min(wanted, 400) + 20; i++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        const e = document.activeElement;
        if (!e || e === document.body) return null;
        const style = getComputedStyle(e), bar = e.closest(".bar") && getComputedStyle(e.closest(".bar"));
        const shown = style.outlineStyle !== "none" || style.boxShadow !== "none" || (bar && bar.boxShadow !== "none");
        return { n: e.dataset.wanted, shown, name: e.outerHTML.slice(0, 80) };
      });
      if (!here) continue;
      if (!here.shown) missed.push(`${what}: the focus does not show on ${here.name}`);
      if (met.has(here.n) && here.n === "1") break;
      met.add(here.n);
    }
    const radios = await page.evaluate(() => document.querySelectorAll("input[type=radio]").length);
    if (met.size + radios < Math.min(wanted, 400)) missed.push(`${what}: the tab key reaches ${met.size} of ${wanted}`);
  });
  assert.deepEqual(missed, []);
});

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

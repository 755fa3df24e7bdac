// Every page there is, in every state a book can be in: whole at every width, in
// light and in dark, without script as with it, and with nothing for axe to find.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { Book } from "./lib/book.mjs";
import { axe, launch, overflow, shot, sizes, wellMade, window } from "./lib/browser.mjs";
import { walk } from "./lib/walk.mjs";

const example = (name) => readFile(new URL(`../../examples/${name}.journal`, import.meta.url), "utf8");
const hostile = (name) => readFile(new URL(`journals/${name}.journal`, import.meta.url), "utf8");

const books = [
  { state: "empty", journal: async () => "", at: "2026-05-09" },
  { state: "full", journal: () => example("mira"), at: "2026-05-09" },
  { state: "of long and foreign names", journal: () => hostile("names"), at: "2026-03-05" },
];

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const { state, journal, at } of books) {
  describe(`a book ${state}`, () => {
    let book, link, cookies;
    before(async () => {
      book = await Book.of(await journal());
      link = await book.serve("--at", at);
      const { context, page } = await window(browser);
      await page.goto(link);
      cookies = await context.cookies();
      await context.close();
    });
    after(() => book.close());

    // signedIn is a window with the owner's cookie: the link fits once.
    const signedIn = async (options) => {
      const w = await window(browser, options);
      await w.context.addCookies(cookies);
      await w.page.goto(book.origin + "/");
      return w;
    };

    test("nothing to find for axe, and nothing sticks out", async () => {
      const { context, page, trouble } = await signedIn();
      const found = [];
      const seen = await walk(page, async (answer, what) => {
        assert.equal(answer.status(), 200, page.url());
        await wellMade(page);
        const note = (where) => (says) => found.push(`${what} ${where}: ${says}`);
        (await axe(page)).forEach(note("light"));
        await page.emulateMedia({ colorScheme: "dark" });
        (await axe(page, ["color-contrast"])).forEach(note("dark"));
        await shot(page, `${state}-${what}-dark`);
        await page.emulateMedia({ colorScheme: "light" });
        for (const [name, size] of Object.entries(sizes)) {
          await page.setViewportSize(size);
          (await overflow(page)).forEach(note(name));
          await shot(page, `${state}-${what}-${name}`);
        }
        await page.setViewportSize(sizes.laptop);
      });
      assert.deepEqual(found, []);
      assert.deepEqual(trouble, []);
      assert.ok(seen.size >= 5, `only ${seen.size} kinds of pages were met`);
      await context.close();
    });

    test("all pages are there without script", async () => {
      const { context, page, trouble } = await signedIn({ script: false });
      const seen = await walk(page, async (answer) => {
        assert.equal(answer.status(), 200, page.url());
        await wellMade(page);
      });
      assert.ok(seen.size >= 5, `only ${seen.size} kinds of pages were met`);
      assert.deepEqual(trouble, []);
      await context.close();
    });
  });
}

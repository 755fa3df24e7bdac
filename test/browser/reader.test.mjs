// The page of a reader: a phone, a link, a tap, and no account.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Book } from "./lib/book.mjs";
import { axe, launch, overflow, shot, sizes, window } from "./lib/browser.mjs";

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const journal = `${day(-60)} person @me Mira Chen
${day(-60)} person @dana Dana Osei relation:manager
${day(-60)} person @raj "راجيف باتيل" relation:skip-level
${day(-60)} project +atlas Billing migration by:${day(40)} for:@dana
${day(-60)} project +long Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft "هجرة نظام الفوترة" for:@dana
${day(-20)} status +atlas green on track
${day(-20)} told @dana update +atlas
${day(-2)} status +atlas red the vendor slipped
${day(-2)} win Checkout is 40% faster +atlas impact:"30k a month" evidence:https://example.com/a/very/long/address/that/does/not/break/anywhere
${day(-2)} decision Which vendor do we take +atlas from:@dana option:"Wait for Norda" option:"Switch to Elm" pro1:"same price" con2:"9k more" recommend:2 default:2 by:${day(7)}
${day(-2)} ask @dana feedback on how I ran the talks
${day(-2)} note Xylophone
`;

let browser, book;
const links = {};

before(async () => {
  browser = await launch();
  book = await Book.of(journal);
  for (const words of [["update", "@dana"], ["brief", "@dana", "10"], ["ask-note", "@dana", "11"], ["inventory", "@dana"], ["update", "@raj"]])
    await book.run(...words, "--send", "--yes", "--reason", "they asked");
  await book.serve();
  await book.run("config", "reader.url", book.origin);
  for (const { id, document, reader } of JSON.parse(await book.run("outbox", "--json")).messages)
    links[`${document} to ${reader}`] = (await book.run("outbox", "link", id)).trim();
});
after(async () => {
  await browser.close();
  await book.close();
});

// press taps a button, and waits for the page that comes of it.
const press = (page, button) => Promise.all([page.waitForEvent("load"), button.click()]);

test("every kind of page is whole at every width, by day and by night, before and after an answer", async () => {
  const found = [];
  for (const [what, link] of Object.entries({ ...links, "a page that is not there": `${book.origin}/r/nothing` })) {
    const { context, page, trouble } = await window(browser, { size: sizes.phone });
    await page.goto(link);
    for (const state of ["new", "answered"]) {
      if (state === "answered") {
        if (what.startsWith("a page")) break;
        await press(page, page.getByRole("button", { name: "Seen" }));
        await press(page, page.getByRole("button", { name: "Rather talk" }));
      }
      const note = (where) => (says) => found.push(`${what}, ${state}, ${where}: ${says}`);
      (await axe(page)).forEach(note("light"));
      await page.emulateMedia({ colorScheme: "dark" });
      (await axe(page, ["color-contrast"])).forEach(note("dark"));
      await shot(page, `reader-${what}-${state}-dark`);
      await page.emulateMedia({ colorScheme: "light" });
      for (const [name, size] of Object.entries(sizes)) {
        await page.setViewportSize(size);
        (await overflow(page)).forEach(note(name));
        await shot(page, `reader-${what}-${state}-${name}`);
      }
      await page.setViewportSize(sizes.phone);
    }
    found.push(...trouble.filter((said) => !said.includes("404")));
    assert.equal((await context.cookies()).length, 0, "a reader has no cookie");
    await context.close();
  }
  assert.deepEqual(found, []);
});

for (const script of [true, false]) {
  describe(script ? "with script" : "without script", () => {
    test("a choice is made with a word, changed, and seen by the owner", async () => {
      const { context, page } = await window(browser, { script, size: sizes.phone });
      await page.goto(links["brief to dana"]);
      const word = page.getByLabel("A word on it");
      if (!(await word.isVisible())) await page.getByText("Add a word to your choice").click();
      await word.fill(`But not before May. ${script}`);
      await press(page, page.getByRole("button", { name: /Wait for Norda/ }));
      assert.match(await page.locator(".opt.here").innerText(), /Norda[\s\S]*your choice/);
      await press(page, page.getByRole("button", { name: /Switch to Elm/ }));
      assert.match(await page.locator(".answered").innerText(), /2\. Switch to Elm/);
      assert.match(await page.locator(".opt.here").innerText(), /Switch to Elm[\s\S]*your choice/);
      assert.match(await book.run("collect", "--list"), /answer #10 .*choice:2/);
      await context.close();
    });

    test("an answer in words stays to be changed", async () => {
      const { context, page } = await window(browser, { script, size: sizes.phone });
      await page.goto(links["ask-note to dana"]);
      const field = page.locator("section.ask textarea");
      await field.fill(`Slower.\nAnd with fewer slides. ${script}`);
      await press(page, page.locator("section.ask button"));
      assert.equal(await field.inputValue(), `Slower.\nAnd with fewer slides. ${script}`);
      assert.match(await book.run("collect", "--list"), new RegExp(`feedback @dana #11 Slower[\\s\\S]*${script}`));
      await context.close();
    });

    test("a project is stopped, and kept after all", async () => {
      const { context, page } = await window(browser, { script, size: sizes.phone });
      await page.goto(links["inventory to dana"]);
      const project = page.getByRole("group", { name: "Billing migration" });
      await press(page, project.getByRole("button", { name: "Stop" }));
      await press(page, project.getByRole("button", { name: "Keep" }));
      assert.match(await project.locator(".here").innerText(), /Keep/);
      const listed = await book.run("collect", "--list");
      assert.match(listed, /mark \+atlas keep @dana/);
      assert.doesNotMatch(listed, /mark \+atlas stop/);
      await context.close();
    });
  });
}

test("by keyboard alone, each tap is reached and seen to be", async () => {
  const { context, page } = await window(browser, { size: sizes.phone });
  await page.goto(links["brief to dana"]);
  const reached = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const e = document.activeElement;
      return e === document.body ? "" : `${e.innerText || e.id} ${getComputedStyle(e).outlineStyle}`;
    });
    if (!at) break;
    assert.match(at, /solid|auto/, at);
    reached.push(at);
  }
  for (const name of [/Norda/, /Elm/, /Seen/, /talk/, /Answer in words/, /Feedback/, /Shorter/]) assert.ok(reached.some((at) => name.test(at)), `${name} among ${reached.join(" | ")}`);
  await context.close();
});

test("a link that was closed shows nothing any more", async () => {
  const { context, page } = await window(browser, { size: sizes.phone });
  const { messages } = JSON.parse(await book.run("outbox", "--json"));
  await book.run("outbox", "revoke", messages.find((m) => m.reader === "raj").id);
  assert.equal((await page.goto(links["update to raj"])).status(), 404);
  assert.match(await page.locator("main").innerText(), /There is no page here/);
  assert.doesNotMatch(await page.content(), /Mira|Billing|Xylophone/);
  await context.close();
});

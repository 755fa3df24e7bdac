// Somebody without a manual, with an empty book and a browser: from the first page to
// a boss's answer. Each step goes on from what the page shows, never to an address.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fill, follow, press } from "./lib/acts.mjs";
import { Book } from "./lib/book.mjs";
import { launch, overflow, shot, sizes, window } from "./lib/browser.mjs";
import { Post } from "./lib/post.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const script of [true, false]) {
  test(`a stranger is answered by their boss, ${script ? "with a script" : "without one"}`, async (t) => {
    const book = await Book.of();
    t.after(() => book.close());
    const { context, page, trouble } = await window(browser, { script });
    const { context: other, page: phone, trouble: also } = await window(browser, { script, size: sizes.phone });
    const main = page.getByRole("main");
    const button = (name) => main.getByRole("button", { name, exact: true });
    let steps = 0;
    const step = async (what, at = page) => {
      await shot(at, `stranger-${script ? "script" : "plain"}-${String(++steps).padStart(2, "0")}-${what}`);
      assert.deepEqual(await overflow(at), [], what);
    };
    const headed = (name) => page.getByRole("heading", { level: 1, name }).waitFor();

    await page.goto(await book.serve());
    await main.getByText("Nobody is in the book yet.").waitFor();
    await step("first look");

    // The boss, by the form that the first page offers.
    await main.getByRole("link", { name: "Fill in a form" }).click();
    await page.getByLabel("Who").fill("dana");
    await page.getByLabel("Their full name").fill("Dana Osei");
    assert.equal(await page.getByLabel("Relation").inputValue(), "manager");
    await step("a boss");
    await button("Record").last().click();
    await main.getByText("Recorded #1").waitFor();
    await step("a boss recorded");
    await main.getByRole("link", { name: "See what it means for today" }).click();
    await headed(/\d{4}$/);
    await step("today with a boss");

    // A win, in the bar that stands above every page.
    await page.getByLabel("Record", { exact: true }).fill("win Checkout is 40% faster impact:\"30k a month\"");
    if (script) await main.getByText(/Will record/).waitFor();
    await step("a win");
    await button("Record").click();
    await main.getByText("Recorded #2").waitFor();

    // Why it should be told, and a draft that tells it.
    await main.getByRole("heading", { name: "New, and not told to Dana Osei yet" }).waitFor();
    await main.getByText(/Worth telling: a win with an effect/).waitFor();
    await step("why to tell");
    await main.getByRole("link", { name: "Read the draft of an update" }).click();
    await headed(/Draft of the update, for Dana Osei/);
    await step("a nameless draft");
    await main.getByRole("link", { name: "Write your name" }).click();
    await page.getByLabel("Your name", { exact: true }).fill("Mira Chen");
    await step("a name");
    await button("Save").first().click();
    await main.getByText(/Recorded #3/).waitFor();
    await page.getByRole("link", { name: "Today" }).click();
    await main.getByRole("link", { name: "Read the draft of an update" }).click();
    await headed(/Draft of the update, for Dana Osei/);
    assert.match(await page.getByLabel("The text, in Markdown").inputValue(), /Checkout is 40% faster: 30k a month/);
    await step("a draft");
    await button("See what goes out").click();
    await main.getByText("Nothing has gone out.").waitFor();
    await step("what goes out");
    const file = (await main.getByRole("code").filter({ hasText: "update-dana" }).first().innerText()).trim();
    assert.equal(existsSync(file), false, "nothing is handed over unasked");
    await button("I hand it over").click();
    await main.getByText(/is recorded as told/).waitFor();
    assert.match(await readFile(file, "utf8"), /Checkout is 40% faster/);
    await step("handed over");

    // A link for the boss, who opens it on a phone.
    await main.getByRole("link", { name: "Make a link by which they can answer" }).click();
    await headed(/The update, for Dana Osei/);
    await step("sent");
    await button("Make a link").click();
    const link = (await main.getByRole("code").filter({ hasText: "/r/" }).innerText()).trim();
    await step("a link");
    await phone.goto(link);
    await phone.getByText("From Mira Chen").waitFor();
    await phone.getByRole("heading", { level: 1, name: "Checkout is 40% faster: 30k a month." }).waitFor();
    await step("the boss reads", phone);
    await phone.getByText("Answer in words").click();
    await phone.getByLabel("Your answer").fill("Well done. Who else had a part in it?");
    await step("the boss writes", phone);
    await phone.getByRole("button", { name: "Send" }).first().click();
    await phone.getByText("You answered, and can change it below").waitFor();
    await step("the boss has answered", phone);

    // It comes to the page that is open: by itself, or at the next look where no script runs.
    const came = main.getByText(/Dana Osei answered .*Who else had a part in it\?/);
    if (!script) await page.getByRole("link", { name: "Today" }).click();
    await came.waitFor();
    await step("it arrives");
    if (!script) await main.getByRole("link", { name: /Dana Osei answered/ }).click();
    await button("Keep", { exact: false }).or(main.getByRole("button", { name: /^Keep/ })).first().click();
    await main.getByText(/No answer waits|Kept|Recorded/).first().waitFor();
    await step("it is kept");
    assert.match(await book.run("journal"), /answer #\d+ Well done\. Who else had a part in it\?/);

    assert.deepEqual([...trouble, ...also], []);
    assert.equal((await other.cookies()).length, 0, "whoever answers has no cookie");
    await context.close();
    await other.close();
  });
}

for (const script of [true, false]) {
  test(`a mail brings the boss to the page, ${script ? "with a script" : "without one"}`, async (t) => {
    const [book, post] = await Promise.all([Book.of(), Post.open()]);
    t.after(() => Promise.all([book.close(), post.close()]));
    const { context, page } = await window(browser, { script });
    const { context: other, page: phone } = await window(browser, { script, size: sizes.phone });
    const main = page.getByRole("main");

    await page.goto(await book.serve());
    await follow("a form")(page);
    await fill("One line each", "person @me Mira Chen email:mira@example.com\nperson @dana Dana Osei relation:manager email:dana@example.com\nwin Checkout is 40% faster")(page);
    await press("Record all")(page);
    await main.getByText("Recorded #3").waitFor();

    // Where mail goes out, and where readers find their page, is said in Settings.
    await page.getByRole("link", { name: "Settings" }).click();
    await fill("Where your readers reach", book.origin)(page);
    await page.keyboard.press("Enter");
    await main.getByText("Saved.").waitFor();
    await main.getByRole("combobox", { name: /smtp\.security/ }).selectOption("none");
    await fill("The mail server that sends for you", post.address)(page);
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await main.getByText("Saved.").waitFor();
    await shot(page, `mail-${script ? "script" : "plain"}-settings`);

    await page.getByRole("link", { name: "Today" }).click();
    await follow("Read the draft of an update")(page);
    await press("See what goes out")(page);
    await main.getByText("dana@example.com").waitFor();
    await shot(page, `mail-${script ? "script" : "plain"}-planned`);
    assert.equal(post.mails.length, 0, "nothing goes out unasked");
    await press(/^Send it$/)(page);
    await main.getByText("The update to @dana was sent by email and recorded as told.").waitFor();
    assert.equal(post.mails.length, 1);

    await phone.goto(post.mails[0].match(/http:\S+\/r\/\w+/)[0]);
    await phone.getByRole("button", { name: "Let’s talk" }).click();
    await phone.getByText("You answered, and can change it below").waitFor();
    if (!script) await page.getByRole("link", { name: "Today" }).click();
    await main.getByText(/Dana Osei answered .*let’s talk/i).waitFor();
    await shot(page, `mail-${script ? "script" : "plain"}-answered`);
    await context.close();
    await other.close();
  });
}

// Every page through the thing it is for, found by what can be seen of it, with a
// script and without one; what came of it is looked for in the book.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { bring, choose, enter, fill, finish, follow, mark, press, save, tick, unfold } from "./lib/acts.mjs";
import { Book } from "./lib/book.mjs";
import { launch, shot, window } from "./lib/browser.mjs";
import { calendar, day, office } from "./lib/office.mjs";

// A page, where it is, what is done there, what can be seen then, and what the book
// holds then: its newest line, or what a command prints of it.
const rows = [
  ["Today", "/", [press("Record it")], /Recorded #/, /^done #18$/],
  ["the bar", "/", [fill("Record", "log Read the plan of the vendor +atlas"), enter], /Recorded #/, /^log Read the plan of the vendor \+atlas$/],
  ["Record", "/record", [fill("One line each", "log Wrote the texts +beacon\nlog Asked Norda for a date +atlas"), press("Record all")], /Recorded #/, /^log Asked Norda/],
  ["a form", "/record/win", [fill("In a few words", "Poland is live: #2 of 5"), fill("Impact", "8k a month"), press("Record")], /Recorded #/, /^win Poland is live: \\#2 of 5 impact:"8k a month"$/],
  ["Worth telling?", "/worth", [fill("From", day(-5)), press("Sort"), follow("Read the draft of an update")], /Draft of the update/],
  ["Map", "/map", [follow(/^wrong/), follow("Record that you told them"), finish()], /Recorded #/, /^told @dana .*\+atlas/],

  ["People", "/people", [unfold("Known by name only"), follow("Say who they are"), fill("Their full name", "Kim Aalto"), choose("Relation", "peer"), press("Record")], /Recorded #/, /^person @kim Kim Aalto relation:peer$/],
  ["a person", "/people/dana", [follow("Promised"), fill("In a few words", "an answer on the audit"), press("Record")], /Recorded #/, /^promise @dana an answer on the audit$/],
  ["what one alone knows", "/people/raj/alone", [follow(/^Tell /)], /Draft of the/],
  ["Goodwill", "/goodwill", [follow("Dana Osei"), press("Record it")], /Recorded #/, /^done #\d+$/],
  ["Growth", "/growth", [unfold("Feedback I got"), choose("From", "ana"), fill("What they said", "Clear and brief"), press("Record")], /Recorded #/, /^feedback @ana Clear and brief$/],
  ["Questionnaires", "/questionnaires", [unfold("Ask anew"), fill("Title", "How I lead"), mark("What you promise", /^with names/), tick(/^Ana Ruiz/), press("Make the links")], /Links to send/, ["questionnaire", /How I lead/]],
  ["a questionnaire", "/questionnaires/spring", [unfold("Answer it yourself"), mark(/^1 of/, /^4/), press("Keep my answers")], /Your answers/],

  ["Work", "/work", [follow("Report"), finish({ state: "amber", words: "Norda has a date" })], /Recorded #/, /^status \+atlas amber Norda has a date$/],
  ["Resources", "/resources", [follow("Say where somebody's time goes"), finish({ project: "atlas", name: "ana" })], /Recorded #/, /^alloc \+atlas @ana 50%$/],
  ["Inventory", "/inventory", [press("mark +beacon raise @dana")], /Recorded #/, /^mark \+beacon raise @dana$/],
  ["Clarity", "/clarity", [press("I asked")], /Recorded #/, /^ask @dana clarity /],
  ["Decisions", "/decisions", [press(/This was chosen: option 2/)], /Recorded #/, /^answer #19 choice:2$/],

  ["Messages", "/messages", [follow("Write a message"), choose("Document", "onepager"), choose("For", "dana"), press("Write it")], /Draft of the onepager/],
  ["a draft", "/draft/update?for=dana", [fill("The text, in Markdown", "Dana,\n\nAll is well. Nothing is needed of you."), press("See what goes out")], /All is well. Nothing is needed of you/],
  ["a message", "/draft/onepager?for=dana", [press("See what goes out"), press("I hand it over")], /It went, and is recorded as told/, /^told @dana onepager /],
  ["Check", "/check", [choose("Who will read it", "dana"), fill("The text", "It was the fault of Norda. It is solved soon."), press("Check it")], /^blame$/],

  ["Journal", "/journal", [fill("Search", "coffee"), press("Search"), press("Retract #16")], /Recorded #/, /^retract #16$/],
  ["Week", "/week", [mark(/Invoices that explain/, "green"), fill("Why, in a few words", "the texts are in"), press("Say so")], /Recorded #/, /^status \+beacon green the texts are in$/],
  ["a move put off", "/", [press("Later")], /Recorded #/, /^snooze /],
  ["Review", "/review", [choose("For", "raj"), press("Show"), save("PDF", /\.pdf$/)], /as Raj Patel may hear of it/],
  ["Collect", "/collect", [unfold("A calendar file"), bring("File, 16 MB", "calendar.ics", calendar), press("Suggest its meetings"), press(/^Keep: /)], /Recorded|kept/i, /^10:00 met 1:1 Dana . Mira 1:1 @dana$/],
  ["Settings", "/settings", [fill("Where your readers reach", "https://headsup.example.com"), enter], /^Saved\.$/, ["config", "reader.url", /headsup\.example\.com/]],
  ["backups", "/settings", [press("Back up now")], /\.backup/],
  ["the doctor", "/settings", [follow("Look the whole book over")], /all in order/],
  ["forgetting", "/settings/forget", [choose("Whom", "bo"), press("See what it reaches"), fill("Type @bo", "@bo"), press("Erase for good")], /stands in their place/, ["journal", /^(?!.*Wikander)/s]],
  ["Keys", "/keys", [follow("Map")], /Who believes what/],
  ["Go to", "/go", [fill("Go to", "raj"), press("Find"), follow("Raj Patel")], /How they like it/],

  ["a reader's page", (links) => links.message, [press("Seen")], /You answered, and can change it/, ["collect", "--list", /answer #21 seen/]],
  ["a page of questions", (links) => links.questions, [mark(/^1 of/, /^4/), press("Send my answers")], /sees what you answered/, ["questionnaire", "show", "spring", /answered/]],
];

/** Where the first link for a reader in a text leads. */
const link = (text) => new URL(text.match(/http:\S+\/[rq]\/\w+/)[0]).pathname;

for (const script of [true, false]) {
  describe(script ? "with a script" : "without one", () => {
    let browser, book, context, links;
    before(async () => {
      browser = await launch();
      book = await Book.of(office);
      const first = await window(browser, { script });
      context = first.context;
      await first.page.goto(await book.serve());
      await first.page.close();
      await book.run("config", "reader.url", book.origin);
      await book.run("update", "@raj", "--send", "--yes", "--reason", "they asked");
      const { messages } = JSON.parse(await book.run("outbox", "--json"));
      links = { message: link(await book.run("outbox", "link", messages[0].id)), questions: link(await book.run("questionnaire", "new", "Spring", "@dana", "@raj", "--named")) };
    });
    after(async () => {
      await browser.close();
      await book.close();
    });

    for (const [name, path, acts, seen, held] of rows) {
      test(name, async () => {
        const page = await context.newPage();
        page.setDefaultTimeout(20_000);
        try {
          await page.goto(book.origin + (typeof path === "string" ? path : path(links)));
          for (const act of acts) await act(page);
          await page.getByText(seen).first().waitFor();
          if (Array.isArray(held)) assert.match(await book.run(...held.slice(0, -1)), held.at(-1));
          else if (held) assert.match(await book.last(), held);
        } finally {
          await shot(page, `actions-${name}-${script ? "script" : "plain"}`);
          await page.close(); // an open page listens, and a browser has six ears for one place
        }
      });
    }
  });
}

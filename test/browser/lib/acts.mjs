// What somebody does on a page, by what they see of it: roles, labels and words.

export const press = (name) => (page) => page.getByRole("main").getByRole("button", { name, disabled: false }).last().click();
export const follow = (name) => (page) => page.getByRole("main").getByRole("link", { name }).first().click();
export const unfold = (name) => (page) => page.locator("summary", { hasText: name }).click();
export const fill = (label, words) => (page) => page.getByLabel(label).fill(words);
export const choose = (label, word) => (page) => page.getByRole("combobox", { name: label, exact: true }).selectOption(word);
export const tick = (name) => (page) => page.getByRole("checkbox", { name }).check();
export const mark = (question, answer) => (page) => page.getByRole("group", { name: question }).getByRole("radio", { name: answer }).check();
export const bring = (label, name, text) => (page) => page.getByLabel(label).locator("visible=true").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
export const enter = (page) => page.keyboard.press("Enter");

/** Follows a link to a file, which is saved under a name. */
export const save = (name, as) => async (page) => {
  const [file] = await Promise.all([page.waitForEvent("download"), follow(name)(page)]);
  if (!as.test(file.suggestedFilename())) throw new Error(`${file.suggestedFilename()} was saved`);
};

/** Records the line that stands in the bar, with words where it has holes. */
export const finish = (words = {}) => async (page) => {
  const bar = page.getByLabel("Record", { exact: true });
  const line = (await bar.inputValue()).replace(/<(\w+)>/g, (hole, name) => words[name] ?? hole);
  await bar.fill(line);
  await bar.press("Enter");
};

// A book in a folder of its own, and the program that serves it: what a person has
// who has just installed headsup.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const program = process.env.HEADSUP_PROGRAM;
if (!program) throw new Error("HEADSUP_PROGRAM names the program: run the tests by make test");
const run = promisify(execFile);

export class Book {
  /** A new book that holds the lines of a journal; none make it an empty one. */
  static async of(journal = "") {
    const book = new Book(await mkdtemp(join(tmpdir(), "headsup-browser-")));
    if (journal) {
      const file = join(book.home, "lines.journal");
      await writeFile(file, journal);
      await book.run("import", file);
    }
    return book;
  }

  constructor(home) {
    this.home = home;
    this.environment = { PATH: process.env.PATH, HOME: home, HEADSUP_HOME: home, TZ: "UTC", LANG: "C.UTF-8" };
  }

  /** Runs the command line on the book, and gives what it prints. */
  async run(...words) {
    const { stdout } = await run(program, words, { env: this.environment, cwd: this.home });
    return stdout;
  }

  /** The line that was recorded last, without its day. */
  async last() {
    const { entries } = JSON.parse(await this.run("journal", "--json", "--all"));
    return entries.reduce((a, b) => (a.seq > b.seq ? a : b)).line.replace(/^\S+ /, "");
  }

  /** Serves the book until close, and resolves to the link that signs in. */
  async serve(...flags) {
    this.server = spawn(program, ["serve", "--no-open", "--listen", "127.0.0.1:0", ...flags], { env: this.environment, cwd: this.home });
    this.said = "";
    this.server.stderr.on("data", (text) => (this.said += text));
    const link = await new Promise((resolve, reject) => {
      let out = "";
      this.server.stdout.on("data", (text) => {
        out += text;
        const found = out.match(/http:\/\/\S+/);
        if (found) resolve(found[0]);
      });
      this.server.once("exit", (code) => reject(new Error(`serve ended with ${code}: ${this.said}`)));
    });
    this.origin = new URL(link).origin;
    return link;
  }

  /** Ends the server, if there is one, and removes the folder. */
  async close() {
    if (this.server && this.server.exitCode === null) {
      const ended = new Promise((resolve) => this.server.once("exit", resolve));
      this.server.kill("SIGTERM");
      await ended;
    }
    await rm(this.home, { recursive: true, force: true });
  }
}

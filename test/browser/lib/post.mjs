// A mail server of one's own: it takes whatever comes, and keeps it to be looked at.
import { createServer } from "node:net";

export class Post {
  /** A server on this machine that listens until close. */
  static open() {
    const post = new Post();
    post.server = createServer((socket) => post.#talk(socket));
    return new Promise((ready) => post.server.listen(0, "127.0.0.1", () => ready(Object.assign(post, { address: `127.0.0.1:${post.server.address().port}` }))));
  }

  mails = [];

  /** One conversation: a command is answered by its word, what follows DATA is a mail. */
  #talk(socket) {
    let heard = "", mail = null;
    const say = (line) => socket.write(line + "\r\n");
    socket.on("error", () => {}).setEncoding("utf8").on("data", (text) => {
      heard += text;
      for (let end; (end = heard.indexOf(mail === null ? "\r\n" : "\r\n.\r\n")) >= 0; ) {
        const said = heard.slice(0, end);
        heard = heard.slice(end + (mail === null ? 2 : 5));
        if (mail !== null) {
          this.mails.push(said);
          mail = null;
          say("250 taken");
        } else if (/^DATA/i.test(said)) {
          mail = "";
          say("354 go on");
        } else if (/^QUIT/i.test(said)) {
          say("221 good bye");
          socket.end();
        } else say("250 yes");
      }
    });
    say("220 here");
  }

  close() {
    this.server.close();
  }
}

// Every page that links lead to, a few of each kind.

/** The kind of an address: its path with names and numbers left out, and what its query asks for. */
export function kind(address) {
  const url = new URL(address);
  const path = url.pathname
    .replace(/^\/(people|projects|goals|draft|record|messages|questionnaires|worth)\/[^/]+/, "/$1/*")
    .replace(/\d+/g, "N")
    .replace(/[0-9a-f]{8}-[0-9a-f-]+/g, "*");
  return path + "?" + [...new Set(url.searchParams.keys())].filter((key) => key !== "line").sort().join("&");
}

/** Walks all pages from the one shown and calls see on each; gives the kinds that were seen. */
export async function walk(page, see, { each = 1, most = 200 } = {}) {
  const seen = new Map();
  const queue = [page.url()];
  const known = new Set(queue);
  while (queue.length > 0 && known.size <= most * 10) {
    const address = queue.shift();
    const what = kind(address);
    if ((seen.get(what) ?? 0) >= each) continue;
    seen.set(what, (seen.get(what) ?? 0) + 1);
    const answer = await page.goto(address);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    await see(answer, what);
    for (const link of await page.evaluate(() => [...document.querySelectorAll("a[href]:not([download])")].map((a) => a.href.split("#")[0]))) {
      if (link && new URL(link).origin === new URL(address).origin && !known.has(link)) {
        known.add(link);
        queue.push(link);
      }
    }
  }
  return seen;
}

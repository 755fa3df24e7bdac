// What an installed headsup shows while it does not run. One page without a word of
// the book is kept, and nothing else: every other request goes to headsup itself.
'use strict';
const kept = 'headsup-offline LOOK';
const files = ['/offline', 'LOOK', 'ICON'];
self.addEventListener('install', (e) => e.waitUntil(caches.open(kept).then((c) => c.addAll(files)).then(() => self.skipWaiting())));
self.addEventListener('activate', (e) => e.waitUntil(caches.keys()
  .then((names) => Promise.all(names.filter((n) => n.startsWith('headsup-') && n !== kept).map((n) => caches.delete(n))))
  .then(() => self.clients.claim())));
self.addEventListener('fetch', (e) => {
  if (e.request.mode === 'navigate' && e.request.method === 'GET') {
    e.respondWith(fetch(e.request).catch(() => caches.match('/offline')));
  } else if (files.includes(new URL(e.request.url).pathname)) {
    e.respondWith(fetch(e.request).catch(() => caches.match(e.request)));
  }
});

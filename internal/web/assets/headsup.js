// headsup's own script. Every page does all it does without it; with it the bar
// completes and reads a line while it is typed, keys lead everywhere, and an open page
// follows the book.
'use strict';
(() => {
  const find = (what, within = document) => within.querySelector(what);
  const library = document.currentScript.dataset.morph;
  const page = () => find('#page');
  const make = (name, of = {}, ...inner) => {
    const made = Object.assign(document.createElement(name), of);
    made.append(...inner);
    return made;
  };
  const fragment = (html) => {
    const t = document.createElement('template');
    t.innerHTML = html; // of headsup alone, which escapes what the book says
    return t.content;
  };

  // the list under a field from which one chooses
  const listOf = (list, pick) => {
    let at = -1, field = null;
    const rows = () => [...list.querySelectorAll('[role=option]')];
    const show = (of, open) => {
      field = of;
      list.hidden = !open;
      field.setAttribute('aria-expanded', String(open));
      if (!open) mark(-1);
    };
    const mark = (i) => {
      const all = rows();
      at = all.length ? Math.max(-1, Math.min(i, all.length - 1)) : -1;
      all.forEach((row, n) => row.setAttribute('aria-selected', String(n === at)));
      if (at >= 0) {
        field.setAttribute('aria-activedescendant', all[at].id);
        all[at].scrollIntoView({ block: 'nearest' });
      } else if (field) {
        field.removeAttribute('aria-activedescendant');
      }
    };
    list.addEventListener('mousedown', (e) => e.preventDefault()); // the field keeps the caret
    list.addEventListener('click', (e) => {
      const row = e.target.closest('[role=option]');
      if (row) { e.preventDefault(); pick(row); }
    });
    return {
      show, mark, rows,
      open: () => !list.hidden,
      step: (by) => mark(at < 0 && by < 0 ? rows().length - 1 : at + by),
      chosen: () => rows()[at],
    };
  };

  // the capture bar
  const bar = find('#bar');
  const said = find('#reading');
  if (bar) {
    const first = said.innerHTML;
    let asking = null, wait = 0;
    const field = () => find('#line');
    const offers = listOf(find('#offers'), (row) => take(row));

    const prepare = () => {
      const f = field();
      for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'offers', 'aria-expanded': 'false' })) {
        if (f.tagName === 'INPUT') f.setAttribute(name, value);
      }
    };

    // read asks what the line would record and what may stand where the caret is.
    const read = async (all) => {
      const f = field();
      asking?.abort();
      asking = new AbortController();
      if (f.value.trim() === '' && !all) {
        said.innerHTML = first; // as the page came
        offers.show(f, false);
        return;
      }
      const before = f.value.slice(0, f.selectionStart);
      try {
        const answer = await fetch('/reading', {
          method: 'POST', signal: asking.signal,
          body: new URLSearchParams({ [f.name]: f.value, before: f.name === 'line' ? before : '', ...(all ? { all: '1' } : {}) }),
        });
        if (!answer.ok) return;
        const got = fragment(await answer.text());
        if (f.value.trim() !== '') said.replaceChildren(...find('.read', got).childNodes);
        const rows = got.querySelectorAll('[role=option]');
        find('#offers').replaceChildren(...rows);
        offers.show(f, rows.length > 0 && document.activeElement === f);
      } catch (e) {
        if (e.name !== 'AbortError') said.textContent = 'headsup does not answer; what you typed stays here.';
      }
    };
    const soon = () => { clearTimeout(wait); wait = setTimeout(read, 120); };

    // take puts an offered word in the place of the one under the caret.
    const take = (row) => {
      const f = field();
      const before = f.value.slice(0, f.selectionStart).replace(/\S*$/, '') + row.dataset.word + (row.hasAttribute('data-ends') || !/[:,]$/.test(row.dataset.word) ? ' ' : '');
      f.value = before + f.value.slice(f.selectionStart).replace(/^\S*\s?/, '');
      f.setSelectionRange(before.length, before.length);
      read();
    };

    // several makes room for lines that were pasted.
    const several = (f, text) => {
      const area = make('textarea', { id: 'line', name: 'lines', required: true, dir: 'auto', accessKey: 'c', spellcheck: false });
      area.setAttribute('aria-describedby', 'heard reading');
      area.value = f.value.slice(0, f.selectionStart) + text + f.value.slice(f.selectionEnd);
      area.rows = Math.min(12, area.value.split('\n').length);
      f.replaceWith(area);
      area.focus();
      read();
    };

    bar.addEventListener('input', (e) => { if (e.target.id === 'line') soon(); });
    bar.addEventListener('paste', (e) => {
      const text = e.clipboardData.getData('text').replace(/\r\n?/g, '\n').trimEnd();
      if (e.target.tagName === 'INPUT' && text.includes('\n')) {
        e.preventDefault();
        several(e.target, text);
      }
    });
    bar.addEventListener('focusout', () => setTimeout(() => { if (document.activeElement !== field()) offers.show(field(), false); }));
    bar.addEventListener('keydown', (e) => {
      const f = e.target;
      if (f.id !== 'line' || e.isComposing) return;
      if (f.tagName === 'TEXTAREA') {
        if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) bar.requestSubmit();
        if (e.key === 'Escape') f.blur();
        return;
      }
      if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
        e.preventDefault();
        if (offers.open()) offers.step(e.key === 'ArrowDown' ? 1 : -1);
        else read(true);
      } else if (e.key === 'Tab' && !e.shiftKey && offers.open() && offers.rows().length) {
        e.preventDefault();
        take(offers.chosen() || offers.rows()[0]);
      } else if (e.key === 'Enter' && offers.open() && offers.chosen()) {
        e.preventDefault();
        take(offers.chosen());
      } else if (e.key === 'Escape') {
        if (offers.open()) offers.show(f, false);
        else f.blur();
      }
    });
    prepare();
    const at = Number(field().dataset.column || 0);
    if (at > 0) field().setSelectionRange([...field().value].slice(0, at - 1).join('').length, field().value.length);
    else if (field().autofocus || new URLSearchParams(location.search).has('line')) {
      field().focus();
      const hole = field().value.match(/<[^<>]*>/);
      if (hole) field().setSelectionRange(hole.index, hole.index + hole[0].length);
      if (!find('.bad')) read();
    }
  }

  // a form that is read while it is typed: data-live names the part that says what of it,
  // and a preview that was asked for once follows
  for (const form of document.querySelectorAll('form[data-live]')) {
    let pause = 0, asked = null, preview = null;
    form.addEventListener('submit', (e) => { if (e.submitter?.formTarget) preview = e.submitter; });
    form.addEventListener('input', (e) => {
      if (e.target.tagName !== 'TEXTAREA') return;
      clearTimeout(pause);
      pause = setTimeout(async () => {
        asked?.abort();
        asked = new AbortController();
        const again = find('[formaction*="/check?"]', form);
        const answer = await fetch(again ? again.formAction : form.action, { method: 'POST', signal: asked.signal, body: new URLSearchParams(new FormData(form)) }).catch(() => null);
        const now = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(form.dataset.live);
        if (now) document.getElementById(form.dataset.live)?.replaceChildren(...now.childNodes);
        if (preview) form.requestSubmit(preview);
      }, 500);
    });
  }

  // dialogs: the list of keys, and the palette
  const dialog = (label, ...inner) => {
    const d = make('dialog', {}, ...inner);
    d.setAttribute('aria-label', label);
    d.addEventListener('close', () => d.remove());
    d.addEventListener('click', (e) => { if (e.target === d) d.close(); });
    document.body.append(d);
    d.showModal();
    return d;
  };
  const fetched = async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(path);
    return find('#page', new DOMParser().parseFromString(await answer.text(), 'text/html'));
  };

  const showKeys = async () => {
    try {
      const list = await fetched('/keys');
      const close = make('button', { className: 'btn line', textContent: 'Close', autofocus: true });
      const d = dialog('Keys', ...list.childNodes, close);
      d.classList.add('sheet-of-keys');
      close.addEventListener('click', () => d.close());
      keySwitch(d);
    } catch { location.href = '/keys'; }
  };

  const showPalette = async () => {
    let all;
    try { all = [...(await fetched('/go')).querySelectorAll('#targets li')]; } catch { location.href = '/go'; return; }
    const field = make('input', { type: 'search', placeholder: 'Go to a page, a person, a project, a verb, a document', autocomplete: 'off', autofocus: true });
    const list = make('ul', { id: 'palette-list' });
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-label': 'Go to', 'aria-controls': 'palette-list', 'aria-autocomplete': 'list', 'aria-expanded': 'true' })) field.setAttribute(name, value);
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'What fits');
    all.forEach((row, i) => {
      const link = find('a', row);
      row.setAttribute('role', 'option');
      row.id = 'target-' + i;
      row.dataset.href = link.getAttribute('href');
      link.replaceWith(...link.childNodes); // one chooses in a list; nothing within a row is for itself
    });
    const go = (row) => { location.href = row.dataset.href; };
    const rows = listOf(list, go);
    const fit = () => {
      const words = field.value.toLowerCase().split(/\s+/);
      const fits = all.filter((row) => words.every((w) => (row.textContent + ' ' + row.dataset.also).toLowerCase().includes(w)));
      list.replaceChildren(...fits.slice(0, 12));
      rows.show(field, true);
      rows.mark(0);
    };
    field.addEventListener('input', fit);
    field.addEventListener('keydown', (e) => {
      if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); rows.step(e.key === 'ArrowDown' ? 1 : -1); }
      if (e.key === 'Enter' && rows.chosen()) { e.preventDefault(); go(rows.chosen()); }
    });
    dialog('Go to', field, list).classList.add('palette');
    field.focus();
    fit();
  };

  // keys of one letter, which can be switched off
  const oneLetter = () => { try { return localStorage.getItem('keys') !== 'off'; } catch { return true; } };
  const keySwitch = (within) => {
    const row = find('#keys-off', within);
    if (!row) return;
    row.hidden = false;
    const box = find('input', row);
    box.checked = oneLetter();
    box.addEventListener('change', () => { try { localStorage.setItem('keys', box.checked ? 'on' : 'off'); } catch { /* a browser that keeps nothing */ } });
  };
  keySwitch(document);

  let going = 0;
  document.addEventListener('keydown', (e) => {
    if (!bar || e.defaultPrevented || find('dialog[open]')) return;
    if ((e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === 'k') { e.preventDefault(); showPalette(); return; }
    if (e.ctrlKey || e.metaKey || e.altKey || !oneLetter() || e.target.closest('input, textarea, select, [contenteditable]')) return;
    if (going && Date.now() - going < 1500) {
      going = 0;
      const link = find(`nav [data-key="${CSS.escape(e.key)}"]`);
      if (link) { e.preventDefault(); location.href = link.href; }
      return;
    }
    going = 0;
    switch (e.key) {
      case 'c': e.preventDefault(); find('#line').focus(); break;
      case '/': e.preventDefault(); showPalette(); break;
      case '?': e.preventDefault(); showKeys(); break;
      case 'g': going = Date.now(); break;
      case 'Escape': find('details.menu[open]')?.removeAttribute('open'); break;
    }
  });
  document.addEventListener('click', (e) => {
    const menu = find('details.menu[open]');
    if (menu && !menu.contains(e.target)) menu.open = false;
  });

  // what is made to be copied is copied by one press
  const copiers = () => {
    if (navigator.clipboard) document.querySelectorAll('[data-copy]').forEach((b) => { b.hidden = false; });
  };
  document.addEventListener('click', async (e) => {
    const button = e.target.closest('[data-copy]');
    if (!button) return;
    const done = await navigator.clipboard.writeText(button.previousElementSibling.textContent).then(() => true, () => false);
    button.textContent = done ? 'Copied' : 'Copy it by hand';
    button.setAttribute('aria-label', button.textContent);
  });
  copiers();

  // live: an open page follows the book; what is being typed in it stays
  const news = make('p', { className: 'news', hidden: true });
  news.setAttribute('role', 'status');
  find('main')?.append(news);
  const tell = (text, button) => {
    news.replaceChildren(text, ...(button ? [' ', button] : []));
    news.hidden = text === '';
  };
  const typedIn = (within) => [...within.querySelectorAll('input, textarea, select')].some((f) =>
    f.type === 'checkbox' || f.type === 'radio' ? f.checked !== f.defaultChecked
      : f.tagName === 'SELECT' ? [...f.options].some((o) => o.selected !== o.defaultSelected) && f.selectedIndex > 0
        : f.type !== 'hidden' && f.value !== f.defaultValue);
  // The library that changes a page in place is fetched when the first page does.
  const changer = () => window.htmx || new Promise((ready, failed) => {
    document.head.append(make('script', { src: library, onload: ready, onerror: failed }));
  });
  const refresh = async () => {
    tell('');
    const answer = await fetch(location.href, { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (!answer?.ok) return; // what stands here stays until it can be had anew
    await changer();
    await htmx.swap({ sourceElement: document.body, target: page(), select: '#page', swap: 'outerMorph', text: await answer.text() });
    copiers();
    const from = find('#bar [name=from]');
    if (from && find('#line').value === '') from.value = page().dataset.end;
  };
  if (bar && window.EventSource) {
    let stream = null;
    const listen = () => {
      if (stream || document.hidden) return;
      stream = new EventSource('/live');
      stream.addEventListener('stamp', (e) => {
        if (news.dataset.away) { delete news.dataset.away; tell(''); }
        if (e.data === page().dataset.stamp) return;
        const sent = page().hasAttribute('data-typed');
        if (!sent && !typedIn(page())) { refresh(); return; }
        const show = make('button', { type: 'button', className: 'btn line', textContent: 'Show it' });
        show.addEventListener('click', refresh);
        tell('The book has changed. What you typed here is kept.', sent ? null : show);
      });
      stream.addEventListener('error', async () => {
        const asked = stream;
        const answer = await fetch('/live', { method: 'HEAD' }).catch(() => null);
        if (asked !== stream) return;
        if (answer && answer.status !== 401) return; // it comes back by itself, or too many pages are open
        news.dataset.away = 'yes';
        tell(answer ? 'You are signed out. What you typed stays here: copy it before you follow a new link.'
          : 'headsup does not answer. What you typed stays here, and can be sent once it runs again.');
      });
    };
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) { stream?.close(); stream = null; } else listen();
    });
    window.addEventListener('pagehide', () => { stream?.close(); stream = null; });
    window.addEventListener('pageshow', listen);
    listen();
  }
  if (bar && 'serviceWorker' in navigator) navigator.serviceWorker.register('/offline.js').catch(() => {}); // it is not needed
})();

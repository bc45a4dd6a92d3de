// The shell of the workplace: finding while somebody types, who else is at work, and lists that stay up to date. Without scripts the field
// leads to a page with what was found, and the rest is as it was when the page was opened.
const REST = 250, FRESH_EVERY = 60_000, OWN_EVERY = 15_000;

// --- finding ---
const form = document.querySelector('form[data-find]');
const words = form.querySelector('input[type=search]');
const list = form.querySelector('.work-findings');
let resting, asked;

const close = () => { list.hidden = true; };

async function find() {
  asked?.abort();
  if (words.value.trim().length < 2) return close();
  asked = new AbortController();
  try {
    const answer = await fetch(form.dataset.find, { method: 'POST', body: new FormData(form), signal: asked.signal });
    if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) return;
    list.innerHTML = await answer.text();
    list.hidden = false;
  } catch { /* A later letter, or no line: the page behind the field still answers. */ }
}

words.addEventListener('input', () => { clearTimeout(resting); resting = setTimeout(find, REST); });
form.addEventListener('focusout', ({ relatedTarget }) => { if (!form.contains(relatedTarget)) close(); });
form.addEventListener('focusin', ({ target }) => { if (target === words && list.childElementCount && words.value) list.hidden = false; });
form.addEventListener('keydown', event => {
  if (event.key === 'Escape') { close(); words.focus(); }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || list.hidden) return;
  const stops = [words, ...list.querySelectorAll('a')];
  stops[stops.indexOf(event.target) + step]?.focus();
  event.preventDefault();
});
addEventListener('keydown', event => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  words.focus();
  words.select();
  event.preventDefault();
});

// --- who else is at work: a tab that nobody looks at is nobody at work, and holds no line ---
const who = document.querySelector('[data-who]');
let line;

function stay() {
  line?.close();
  line = null;
  if (document.hidden) return;
  line = new EventSource(`${who.dataset.who}?op=${encodeURIComponent(location.pathname)}`);
  line.addEventListener('wie', ({ data }) => { if (who.innerHTML !== data) who.innerHTML = data; });
}

document.addEventListener('visibilitychange', stay);
addEventListener('pagehide', () => { line?.close(); line = null; });
addEventListener('pageshow', ({ persisted }) => { if (persisted) stay(); });
stay();

// --- what the address asked for was done: a reload does not do it again ---
if (document.querySelector('[data-once]')) history.replaceState(history.state, '', location.pathname);

// --- what waits: fetched now and then, and never from under the hands of who is using it ---
// A page with a list of its own asks for itself, and more often.
const hasOwn = document.querySelector('[data-fresh^=own]') !== null;

async function freshen() {
  const parts = [...document.querySelectorAll('[data-fresh]')];
  if (document.hidden || !parts.length) return;
  try {
    const start = '/werkplek';
    const answer = await fetch(location.pathname === start || hasOwn ? location.href : start);
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of parts) {
      const fresh = page.querySelector(`[data-fresh="${part.dataset.fresh}"]`);
      if (fresh && !part.matches(':focus-within, :hover')) part.innerHTML = fresh.innerHTML;
    }
  } catch { /* No line: the next time. */ }
}

setInterval(freshen, hasOwn ? OWN_EVERY : FRESH_EVERY);
document.addEventListener('visibilitychange', freshen);

// Keeps the posts of a neighbourhood up to date. Speaks the JSON protocol of the SignalR hub /hubs/feed over a socket of its own, and
// polls where sockets are blocked.
// What is being read never moves: new notes wait behind a button, a note that leaves makes way for a card of the same size.
const END = '\x1e', PING = 6, CLOSE = 7, COMPLETION = 3, INVOCATION = 1;
const SILENCE = 35_000, POLL_EVERY = 5_000, POLLS_PER_TRY = 12;
const list = document.querySelector('ul[data-feed]');

if (list) {
  const { feed, lang, kind, category, older } = list.dataset;
  const [status, offline, farewell] = ['.new', '.offline', '[data-gone]'].map(part => list.parentElement.querySelector(`:scope > ${part}`));
  const title = document.title;
  const waiting = new Map();
  let after = Number(list.dataset.after);
  let socket, wake, resting = false, trying = false;

  // --- what the reader sees ---
  const note = id => document.getElementById(id);
  const fits = change => !older && (!kind || kind === change.post) && (!category || category === change.category);

  function take(changes, upTo = 0) {
    for (const change of changes) {
      if (change.sequence <= after) continue;
      after = change.sequence;
      if (change.html === null) leave(change);
      else if (note(change.id)) redraw(note(change.id), change.html);
      else if (waiting.has(change.id) || (change.kind === 'placed' && fits(change))) waiting.set(change.id, change.html);
    }
    after = Math.max(after, upTo);
    offer();
  }

  function redraw(item, html) {
    const focused = item.contains(document.activeElement);
    item.innerHTML = html;
    if (focused) item.querySelector('a')?.focus({ preventScroll: true });
  }

  function leave({ id, kind: why }) {
    waiting.delete(id);
    const item = note(id);
    if (!item || item.dataset.gone) return;
    const focused = item.contains(document.activeElement);
    item.style.minHeight = `${item.getBoundingClientRect().height}px`;
    item.dataset.gone = why;
    const words = list.dataset[`gone${why[0].toUpperCase()}${why.slice(1)}`];
    // What its author, or a person of ours, took away is not said again.
    const title = why === 'withdrawn' ? null : item.querySelector('h2, h3');
    const card = document.createElement('div');
    card.className = 'note gone';
    card.tabIndex = -1;
    if (title) {
      const was = { className: 'was', dir: 'auto', textContent: title.textContent.trim() };
      card.append(Object.assign(document.createElement('p'), was));
    }
    card.append(Object.assign(document.createElement('p'), { textContent: words }));
    item.replaceChildren(card);
    farewell.textContent = title ? `${title.textContent.trim()}: ${words}` : words;
    if (focused) card.focus({ preventScroll: true });
  }

  function offer() {
    const count = waiting.size;
    document.title = count ? `(${count}) ${title}` : title;
    if (count) button(count === 1 ? list.dataset.newOne : list.dataset.newMany.replace('{0}', count), show);
    else if (status.firstChild) status.replaceChildren();
  }

  function button(text, press) {
    const shown = status.querySelector('button') ?? document.createElement('button');
    shown.className = 'button';
    shown.type = 'button';
    shown.onclick = press;
    if (shown.textContent !== text) shown.textContent = text;
    if (!shown.isConnected) status.replaceChildren(shown);
  }

  function show() {
    const fresh = [...waiting].map(([id, html]) => {
      const item = document.createElement('li');
      item.id = id;
      item.innerHTML = html;
      item.firstElementChild?.classList.add('fresh');
      return item;
    }).reverse();
    waiting.clear();
    list.prepend(...fresh);
    list.parentElement.querySelector('.empty')?.remove();
    offer();
    fresh[0]?.querySelector('a')?.focus();
  }

  // Too much was missed to tell: reading on is still possible, and nobody looks at a hidden page.
  function startOver() {
    resting = true;
    if (document.hidden) location.reload();
    else button(list.dataset.tooMuch, () => location.reload());
  }

  function tell(online) {
    const words = online ? '' : offline.dataset.words;
    if (offline.textContent !== words) offline.textContent = words;
  }

  // --- how it gets here ---
  const pause = time => new Promise(done => { wake = done; setTimeout(done, time); });

  // Ends when the socket does; true when it had worked.
  const watch = () => new Promise(done => {
    let worked = false, early = [], rest = '', spoke = 0, silence;
    let mine;
    // Some programs against trackers have it throw.
    try { mine = socket = new WebSocket(`${location.origin.replace('http', 'ws')}/hubs/feed?lang=${lang}`); } catch { return done(false); }
    const say = message => { spoke = Date.now(); mine.send(JSON.stringify(message) + END); };
    const end = () => { clearTimeout(silence); mine.onclose = mine.onmessage = null; mine.close(); done(worked); };
    const listen = () => { clearTimeout(silence); silence = setTimeout(end, SILENCE); };
    const hear = message => {
      if (message.type === INVOCATION && message.target === 'Changed') early ? early.push(...message.arguments) : take(message.arguments);
      else if (message.type === COMPLETION && message.error) { resting = true; end(); }
      else if (message.type === COMPLETION) {
        const missed = message.result;
        worked = true;
        tell(true);
        if (missed.reset) { startOver(); return end(); }
        take(missed.changes, missed.latest);
        take(early);
        early = null;
      } else if (message.type === CLOSE) end();
    };
    mine.onopen = () => {
      say({ protocol: 'json', version: 1 });
      say({ type: INVOCATION, invocationId: '1', target: 'Watch', arguments: [feed, after] });
    };
    // The clock of a hidden tab stands nearly still; the server's own signs of life are answered instead of counting seconds.
    mine.onmessage = ({ data }) => {
      listen();
      const frames = (rest + data).split(END);
      rest = frames.pop();
      frames.map(JSON.parse).forEach(hear);
      if (mine.readyState === WebSocket.OPEN && Date.now() - spoke > 10_000) say({ type: PING });
    };
    mine.onclose = end;
    listen();
  });

  async function poll() {
    try {
      const answer = await fetch(`/api/v1/neighbourhoods/${feed}/changes?after=${after}&lang=${lang}`);
      if (answer.status === 410) startOver();
      if (answer.ok) take(await answer.json());
      tell(true);
      return answer.ok;
    } catch {
      tell(false);
      return false;
    }
  }

  async function stayLive() {
    if (trying) return;
    trying = true;
    for (let failures = 0; !resting;) {
      failures = await watch() ? 0 : failures + 1;
      // The page is answered but no socket opens: something in between blocks them.
      for (let polls = 0; !resting && failures >= 3 && polls < POLLS_PER_TRY && await poll(); polls++) await pause(POLL_EVERY);
      if (!resting) await pause(Math.min(5_000, 500 * 2 ** failures) * (.6 + .4 * Math.random()));
    }
    trying = false;
  }

  const hurry = () => { if (!document.hidden) wake?.(); };
  addEventListener('online', () => { tell(true); hurry(); });
  addEventListener('offline', () => tell(false));
  document.addEventListener('visibilitychange', hurry);
  addEventListener('pagehide', () => { resting = true; socket?.close(); });
  addEventListener('pageshow', ({ persisted }) => { if (persisted) { resting = false; stayLive(); } });
  stayLive();
}

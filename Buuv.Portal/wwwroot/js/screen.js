// Keeps a hallway screen going for weeks: moves on, listens to the hub, and when the network is gone shows what it has until it is back.
const END = '\x1e', PING = 6, CLOSE = 7, COMPLETION = 3, INVOCATION = 1;
const NEXT = 12_000, LOOK_AGAIN = 5 * 60_000, SILENCE = 35_000, LONGEST_PAUSE = 60_000;
// A page this old is loaded afresh once the portal answers: a new version, a new day.
const OLD = 4 * 60 * 60_000;
const list = document.querySelector('ol[data-buurten]');
const born = Date.now();
const slides = () => [...list.children];
const about = time => time * (.6 + .4 * Math.random());
let waiting, failures = 0, reading = false, again = false, works = false;

function show(at) {
  const all = slides();
  all.forEach((slide, place) => slide.classList.toggle('now', place === at % all.length));
}

const shown = () => Math.max(0, slides().findIndex(slide => slide.classList.contains('now')));

// Which notes may hang on paper only the portal knows: a change is a reason to read the page again, never something to show by itself.
function soon(within) {
  if (reading) again = true;
  else if (!waiting) waiting = setTimeout(read, about(within));
}

async function read() {
  [waiting, reading, again] = [undefined, true, false];
  const abort = new AbortController();
  const late = setTimeout(() => abort.abort(), 20_000);
  try {
    const answer = await fetch(location.href, { cache: 'no-store', signal: abort.signal });
    if (!answer.ok) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('ol[data-buurten]');
    failures = 0;
    if (fresh && Date.now() - born > OLD) return location.reload();
    if (fresh) replace(fresh);
    // Until this works the page refreshes itself; not when the network is gone.
    if (!works) { document.querySelector('meta[http-equiv]').remove(); stop(); works = true; }
  } catch { failures++; }
  clearTimeout(late);
  reading = false;
  if (failures) soon(Math.min(LONGEST_PAUSE, 1_000 * 2 ** failures));
  else if (again) soon(1_000);
}

// What stands on the screen stays there until it is time for the next, unless it has left.
function replace(fresh) {
  const [at, now] = [shown(), slides()[shown()]?.id];
  list.replaceChildren(...fresh.children);
  const place = slides().findIndex(slide => slide.id === now);
  show(place < 0 ? at : place);
}

function watch(buurt) {
  let pause = 0;
  (function open() {
    let rest = '', silence, spoke = 0, ended = false, socket;
    // Where sockets are forbidden the page is read every few minutes all the same.
    try { socket = new WebSocket(`${location.origin.replace('http', 'ws')}/hubs/feed?lang=${list.dataset.lang}`); } catch { return; }
    const say = message => { spoke = Date.now(); socket.send(JSON.stringify(message) + END); };
    const end = () => {
      if (ended) return;
      ended = true;
      clearTimeout(silence);
      socket.onmessage = socket.onclose = null;
      socket.close();
      setTimeout(open, about(Math.min(LONGEST_PAUSE, 1_000 * 2 ** pause++)));
    };
    const listen = () => { clearTimeout(silence); silence = setTimeout(end, SILENCE); };
    const hear = ({ type }) => {
      if (type === INVOCATION) soon(2_000);
      else if (type === CLOSE) end();
      // It listens: what happened in between is read.
      else if (type === COMPLETION) { pause = 0; soon(2_000); }
    };
    socket.onopen = () => {
      say({ protocol: 'json', version: 1 });
      say({ type: INVOCATION, invocationId: '1', target: 'Watch', arguments: [buurt, null] });
    };
    socket.onmessage = ({ data }) => {
      listen();
      const frames = (rest + data).split(END);
      rest = frames.pop();
      frames.map(JSON.parse).forEach(hear);
      if (!ended && Date.now() - spoke > 10_000) say({ type: PING });
    };
    socket.onclose = end;
    listen();
  })();
}

soon(3_000);
setInterval(() => show(shown() + 1), NEXT);
setInterval(() => soon(10_000), LOOK_AGAIN);
addEventListener('online', () => soon(1_000));
list.dataset.buurten.split(' ').filter(Boolean).forEach(watch);

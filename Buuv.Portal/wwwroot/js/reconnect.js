// Shows that the connection is lost, and brings the page back by itself. Blazor's script sets the classes that are watched here.
const state = document.getElementById('components-reconnect-modal');
const dialog = document.getElementById('reconnect');
const RETRY = 2_000;
const wait = () => new Promise(done => setTimeout(done, RETRY));
let trying = false;

dialog.addEventListener('cancel', event => event.preventDefault());

new MutationObserver(() => {
  const is = name => state.classList.contains(`components-reconnect-${name}`);
  if (is('rejected')) location.reload();
  else if (is('hide')) dialog.close();
  else if (is('show') || is('retrying') || is('failed')) {
    if (!dialog.open) {
      dialog.showModal();
      leaveIfSessionEnded();
    }
    if (is('failed')) keepTrying();
  }
}).observe(state, { attributes: true, attributeFilter: ['class'] });

// Turned away, not cut off: then the page itself leads to signing in.
async function leaveIfSessionEnded() {
  for (; dialog.open; await wait()) {
    const answer = await fetch(location.href, { redirect: 'manual' }).catch(() => null);
    if (answer?.type === 'opaqueredirect') location.reload();
  }
}

// Blazor gives up after a while; a page on a desk must not. A server that answers but does not know us was restarted: what was typed is kept, see keep.js.
async function keepTrying() {
  if (trying) return;
  trying = true;
  for (;;) {
    try {
      if (!await Blazor.reconnect()) location.reload();
      break;
    } catch {
      await wait();
    }
  }
  trying = false;
}

// Shows that the connection is lost, and brings the page back by itself.
const dialog = document.getElementById('components-reconnect-modal');
const RETRY = 2_000;
const wait = () => new Promise(done => setTimeout(done, RETRY));

dialog.addEventListener('cancel', event => event.preventDefault());

dialog.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'show') {
    dialog.showModal();
    leaveIfSessionEnded();
  } else if (state === 'hide') dialog.close();
  else if (state === 'rejected') location.reload();
  else if (state === 'failed') keepTrying();
});

// Turned away, not cut off: then the page itself leads to signing in.
async function leaveIfSessionEnded() {
  for (; dialog.open; await wait()) {
    const answer = await fetch(location.href, { redirect: 'manual' }).catch(() => null);
    if (answer?.type === 'opaqueredirect') location.reload();
  }
}

// Blazor gives up after a while; a page on a desk must not. A server that answers but does not know us was restarted: what was typed is kept, see keep.js.
async function keepTrying() {
  for (;;) {
    try {
      if (!await Blazor.reconnect()) location.reload();
      return;
    } catch {
      await wait();
    }
  }
}

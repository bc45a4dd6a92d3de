// Shows that the connection is lost, and brings the page back by itself. Blazor's script sets the classes that are watched here.
const state = document.getElementById('components-reconnect-modal');
const dialog = document.getElementById('reconnect');
const RETRY = 2_000;
let trying = false;

dialog.addEventListener('cancel', event => event.preventDefault());

new MutationObserver(() => {
  const is = name => state.classList.contains(`components-reconnect-${name}`);
  if (is('rejected')) location.reload();
  else if (is('hide')) dialog.close();
  else if (is('show') || is('retrying') || is('failed')) {
    if (!dialog.open) dialog.showModal();
    if (is('failed')) keepTrying();
  }
}).observe(state, { attributes: true, attributeFilter: ['class'] });

// Blazor gives up after a while; a page on a desk must not. A server that answers but does not know us was restarted: what was typed is kept, see keep.js.
async function keepTrying() {
  if (trying) return;
  trying = true;
  for (;;) {
    try {
      if (!await Blazor.reconnect()) location.reload();
      break;
    } catch {
      await new Promise(done => setTimeout(done, RETRY));
    }
  }
  trying = false;
}

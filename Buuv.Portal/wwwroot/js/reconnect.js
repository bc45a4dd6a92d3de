// Brings the page alive, shows that the connection is lost, and brings the page back by itself.
const dialog = document.getElementById('components-reconnect-modal');
const RETRY = 2_000;
const wait = () => new Promise(done => setTimeout(done, RETRY));

dialog.addEventListener('cancel', event => event.preventDefault());

dialog.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'show') {
    dialog.showModal();
    leaveIfSessionEnded();
  } else if (state === 'hide') dialog.close();
  else if (state === 'rejected' || state === 'resume-failed') location.reload();
  else if (state === 'failed') keepTrying(() => Blazor.reconnect());
  else if (state === 'paused') keepTrying(async () => { await pausing; return Blazor.resumeCircuit(); });
});

// The server asks for this before it stops. It gets no promise: the answer would have no way back.
let pausing;
window.pausePage = () => { pausing = Blazor.pauseCircuit(); };

// Blazor leaves as soon as its pausing is answered, and the server answers before it has sent what the page needs: then only the server
// has it, which is about to stop. So whoever pauses leaves when that has come.
Blazor.start({ circuit: { configureSignalR(builder) {
  const build = builder.build;
  builder.build = function () {
    const hub = build.call(builder), invoke = hub.invoke;
    const saved = new Promise(done => hub.on('JS.SavePersistedState', () => { setTimeout(done); }));
    hub.invoke = async (method, ...values) => {
      const answer = await invoke.call(hub, method, ...values);
      if (method === 'PauseCircuit' && answer) await Promise.race([saved, wait()]);
      return answer;
    };
    return hub;
  };
} } });

// Turned away, not cut off: then the page itself leads to signing in.
async function leaveIfSessionEnded() {
  for (; dialog.open; await wait()) {
    // A request that is lost must not hold up the next.
    const answer = await fetch(location.href, { redirect: 'manual', signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.type === 'opaqueredirect') location.reload();
  }
}

// Blazor gives up after a while; a page on a desk must not. Before a planned stop the server pauses the page, and the page keeps what it
// needs to go on where it was. A server that answers but does not know us fell over: what was typed is kept, see keep.js.
async function keepTrying(comeBack) {
  for (;;) {
    await wait();
    try {
      if (!await comeBack()) location.reload();
      return;
    } catch {
      // Not there yet.
    }
  }
}

// How far a print is, asked again until it is there; then the file is saved. Who comes back later finds it with a link.
const [EVERY, SLOWER] = [500, 3000];
const place = document.querySelector('[data-print]');
const said = document.querySelector('[data-print-said]');
const stateOf = part => part.querySelector('[data-state]')?.dataset.state;

// While it goes on only its words and its bar change: who is at the button stays there. What became of it is told once.
function show(html) {
  const fresh = document.createElement('div');
  fresh.innerHTML = html;
  if (stateOf(fresh) === 'busy' && stateOf(place) === 'busy') {
    place.querySelector('p').replaceWith(fresh.querySelector('p'));
    place.querySelector('progress').value = fresh.querySelector('progress').value;
    return;
  }
  place.replaceChildren(...fresh.children);
  said.textContent = place.querySelector('p')?.textContent ?? '';
}

async function look() {
  let wait = EVERY;
  try {
    const answer = await fetch(place.dataset.print);
    if (!answer.ok || answer.redirected) return;
    show(await answer.text());
    if (stateOf(place) === 'ready') place.querySelector('[data-file]').click();
  } catch { wait = SLOWER; }
  if (stateOf(place) === 'busy') setTimeout(look, wait);
}

if (stateOf(place) === 'busy') {
  said.textContent = place.querySelector('p').textContent;
  look();
}

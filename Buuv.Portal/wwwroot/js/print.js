// How far a print is, asked again until it is there; then the file is saved. Who comes back later finds it with a link. When no answer
// comes it is asked less and less often, for some minutes; when there is none to be had a sentence says so.
const [EVERY, LONGEST, MOST] = [500, 30_000, 10];
let failed = 0;
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

function stop(sentence) {
  place.querySelector('progress')?.remove();
  const words = place.querySelector('p');
  words.className = 'error';
  words.textContent = said.textContent = sentence;
}

function again(seconds) {
  failed++;
  if (failed > MOST) stop(place.dataset.lost);
  else setTimeout(look, Math.min(Math.max(EVERY * 2 ** failed, 1000 * (Number(seconds) || 0)), LONGEST));
}

async function look() {
  let answer, html;
  try {
    answer = await fetch(place.dataset.print);
    html = await answer.text();
  } catch { return again(); }
  if (answer.redirected || answer.status === 401 || answer.status === 403) return stop(place.dataset.signedOut);
  if (answer.status === 429 || answer.status >= 500) return again(answer.headers.get('Retry-After'));
  if (!answer.ok) return stop(place.dataset.lost);
  failed = 0;
  show(html);
  if (stateOf(place) === 'ready') place.querySelector('[data-file]').click();
  if (stateOf(place) === 'busy') setTimeout(look, EVERY);
}

if (stateOf(place) === 'busy') {
  said.textContent = place.querySelector('p').textContent;
  look();
}

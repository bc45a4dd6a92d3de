// How far a print is, asked again until it is there; then the file is saved. Who comes back later finds it with a link.
const [EVERY, SLOWER] = [500, 3000];
const place = document.querySelector('[data-print]');
const state = () => place.querySelector('[data-state]')?.dataset.state;

async function look() {
  let wait = EVERY;
  try {
    const answer = await fetch(place.dataset.print);
    if (!answer.ok || answer.redirected) return;
    place.innerHTML = await answer.text();
    if (state() === 'ready') place.querySelector('[data-file]').click();
  } catch { wait = SLOWER; }
  if (state() === 'busy') setTimeout(look, wait);
}

if (state() === 'busy') look();

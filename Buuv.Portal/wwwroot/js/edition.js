// A draft to arrange: rows are dragged by the dots before them, or moved by arrow keys when those have the focus (the rearrangeable list
// of the ARIA Authoring Practices, with a handle). Nothing is sent until "save"; meanwhile the picture of the sheet follows. Without
// scripts the same form moves a row by the buttons "earlier" and "later".
const REST = 250;
const form = document.querySelector('form[data-draft]'), picture = document.querySelector('[data-picture]');
const list = form.querySelector('[data-rows]'), said = form.querySelector('[data-said]');
const rows = () => [...list.children];
let isChanged = false, isSent = false, resting, asked;

// --- moving ---
// The others go round the row: it keeps the focus, and the finger that drags it.
function moveTo(row, place) {
  const from = rows().indexOf(row), to = Math.max(0, Math.min(place, list.childElementCount - 1));
  for (let at = from; at > to; at--) row.after(row.previousElementSibling);
  for (let at = from; at < to; at++) row.before(row.nextElementSibling);
  return from !== to;
}

function moved(row) {
  for (const [at, one] of rows().entries()) {
    one.querySelector('[name="Form.Earlier"]').disabled = at === 0;
    one.querySelector('[name="Form.Later"]').disabled = at === list.childElementCount - 1;
  }
  said.textContent = form.dataset.place.replace('{0}', rows().indexOf(row) + 1).replace('{1}', list.childElementCount);
  changed();
}

const rowOf = target => target.closest?.('[data-rows] > li');

list.addEventListener('keydown', event => {
  const row = event.target.closest('.grip') && rowOf(event.target), at = rows().indexOf(row);
  const place = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: Infinity }[event.key];
  if (!row || place === undefined) return;
  event.preventDefault();
  if (moveTo(row, place)) moved(row);
});

list.addEventListener('click', event => {
  const button = event.target.closest('.moves button');
  if (!button) return;
  event.preventDefault();
  const row = rowOf(button), step = button.name === 'Form.Earlier' ? -1 : 1;
  if (!moveTo(row, rows().indexOf(row) + step)) return;
  moved(row);
  // The end of the list: the button is off, and the other one goes on.
  if (button.disabled) row.querySelector('.moves button:enabled')?.focus();
});

list.addEventListener('pointerdown', event => {
  const grip = event.target.closest('.grip'), row = grip && rowOf(grip);
  if (!row || event.button !== 0) return;
  event.preventDefault();
  grip.focus();
  grip.setPointerCapture(event.pointerId);
  const from = rows().indexOf(row), ending = new AbortController(), { signal } = ending;
  row.classList.add('dragged');

  const follow = ({ clientY }) => {
    const middle = one => { const box = one.getBoundingClientRect(); return box.top + box.height / 2; };
    while (row.previousElementSibling && clientY < middle(row.previousElementSibling)) row.after(row.previousElementSibling);
    while (row.nextElementSibling && clientY > middle(row.nextElementSibling)) row.before(row.nextElementSibling);
    if (clientY < 60) scrollBy(0, -15);
    if (clientY > innerHeight - 60) scrollBy(0, 15);
  };
  const end = keep => {
    ending.abort();
    row.classList.remove('dragged');
    if (!keep) moveTo(row, from);
    else if (rows().indexOf(row) !== from) moved(row);
  };
  grip.addEventListener('pointermove', follow, { signal });
  grip.addEventListener('pointerup', () => end(true), { signal });
  grip.addEventListener('pointercancel', () => end(false), { signal });
  addEventListener('keydown', ({ key }) => { if (key === 'Escape') end(false); }, { signal });
});

// --- the picture follows ---
function changed() {
  isChanged = true;
  form.querySelector('[data-changed]').hidden = false;
  clearTimeout(resting);
  resting = setTimeout(show, REST);
}

async function show() {
  asked?.abort();
  asked = new AbortController();
  const holds = picture.querySelector('.holds');
  try {
    const answer = await fetch(form.dataset.try, { method: 'POST', body: new FormData(form), signal: asked.signal });
    if (!answer.ok || answer.redirected) throw new Error('no picture');
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    picture.querySelector('.pictures').replaceWith(fresh.querySelector('.pictures'));
    holds.textContent = fresh.querySelector('.holds').textContent;
  } catch (fault) {
    if (fault.name !== 'AbortError') holds.textContent = form.dataset.failed;
  }
}

form.addEventListener('change', changed);
form.addEventListener('submit', () => { isSent = true; });
addEventListener('beforeunload', event => { if (isChanged && !isSent) event.preventDefault(); });

for (const hidden of form.querySelectorAll('.grip, #grip-how')) hidden.hidden = false;

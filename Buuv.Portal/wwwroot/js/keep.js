// Keeps what is typed in fields with data-keep="key" until the page says that it arrived, with data-keep-clear="key" on any element.
// The word after the key ("key 17") says which sending it was: the same one again, after a reload, throws nothing away. So a restart of
// the server or a reload costs nothing that was typed; it stays in this tab.
const name = key => `keep:${key}`;

addEventListener('input', ({ target, isTrusted }) => {
  const key = isTrusted && target.dataset?.keep;
  if (!key) return;
  if (target.value) sessionStorage.setItem(name(key), target.value);
  else sessionStorage.removeItem(name(key));
});

function clear(element) {
  const saying = element.dataset.keepClear;
  const [key] = saying.split(' ');
  if (sessionStorage.getItem(`kept:${key}`) === saying) return;
  sessionStorage.setItem(`kept:${key}`, saying);
  sessionStorage.removeItem(name(key));
}

// An interactive page draws its fields anew when it comes alive, so they are filled in whenever they appear, and say so to whoever listens.
function restore(field) {
  const kept = sessionStorage.getItem(name(field.dataset.keep));
  if (kept === null || field.value) return;
  field.value = kept;
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}

// A reader may type before the page comes alive. Then every field is drawn again: its text is kept, and so are the place on the page and
// the keyboard focus.
let early = [...document.querySelectorAll('input, textarea')], at = document.activeElement;
addEventListener('focusin', ({ target }) => { at = target; });

function carryOver(before) {
  const field = before.id && document.getElementById(before.id);
  if (!field) return;
  if (before.value !== before.defaultValue && !field.value) {
    field.value = before.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (at !== before) return;
  field.focus();
  if (before.selectionStart !== null) field.setSelectionRange(before.selectionStart, before.selectionEnd);
}

function look() {
  const gone = early.filter(field => !field.isConnected);
  early = early.filter(field => field.isConnected);
  gone.forEach(carryOver);
  for (const element of document.querySelectorAll('[data-keep-clear]')) clear(element);
  for (const field of document.querySelectorAll('[data-keep]')) restore(field);
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-keep-clear'] });
look();

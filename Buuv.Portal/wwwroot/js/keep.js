// Keeps what is typed in fields with data-keep="key" until the page says that it arrived, with data-keep-clear="key" on any element.
// A word after the key ("key 2") makes it a new saying. So a restart of the server or a reload costs nothing that was typed; it stays in this tab.
const name = key => `keep:${key}`;

addEventListener('input', ({ target, isTrusted }) => {
  const key = isTrusted && target.dataset?.keep;
  if (!key) return;
  if (target.value) sessionStorage.setItem(name(key), target.value);
  else sessionStorage.removeItem(name(key));
});

function clear(element) {
  sessionStorage.removeItem(name(element.dataset.keepClear.split(' ')[0]));
}

// An interactive page draws its fields anew when it comes alive, so they are filled in whenever they appear, and say so to whoever listens.
function restore(field) {
  const kept = sessionStorage.getItem(name(field.dataset.keep));
  if (kept === null || field.value) return;
  field.value = kept;
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}

function look(root) {
  for (const element of root.querySelectorAll('[data-keep-clear]')) clear(element);
  for (const field of root.querySelectorAll('[data-keep]')) restore(field);
}

new MutationObserver(changes => {
  for (const { type, target, addedNodes } of changes)
    if (type === 'attributes') target.dataset.keepClear && clear(target);
    else for (const added of addedNodes) if (added.nodeType === Node.ELEMENT_NODE) look(added.parentNode ?? added);
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-keep-clear'] });
look(document);

// The keyboard goes to what is new on a live page and says data-focus: the next thing to type or to read. Another word there is new too.
// Asked from the server, it would come too late on a slow line, and end the page when the element is gone by then. Never away from a field
// in which a reader is typing.
const seen = new WeakMap();
let typing;
addEventListener('input', ({ target, isTrusted }) => { if (isTrusted) typing = target; });

function look() {
  for (const element of document.querySelectorAll('[data-focus]')) {
    if (seen.get(element) === element.dataset.focus) continue;
    seen.set(element, element.dataset.focus);
    if (!typing?.matches('input:not([type=checkbox]):focus, textarea:focus')) element.focus();
  }
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-focus'] });
look();

// Up and down in a list that is found while somebody types: from the field to the first line and back.
addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], list = step && event.target.closest('[data-arrows]');
  if (!list) return;
  const stops = [...list.querySelectorAll('input, li button')], next = stops[stops.indexOf(event.target) + step];
  if (!next) return;
  next.focus();
  event.preventDefault();
});

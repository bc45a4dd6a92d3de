// Many tick boxes become chips of what is ticked, with a field to find the others by: a combobox with a list, as the ARIA Authoring
// Practices have it. The boxes stay in the form, out of sight, and are what is sent.
const MANY = 8;
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

for (const field of document.querySelectorAll('[data-chips]')) {
  const boxes = [...field.querySelectorAll('input[type=checkbox]')].map(box => ({ box, name: box.closest('label').textContent.trim() }));
  const set = field.querySelector('fieldset');
  set.append(field.querySelector('template').content);
  const [chips, list, words] = ['.chips > ul', '[role=listbox]', '[role=combobox]'].map(part => set.querySelector(part));
  const status = set.querySelector('[role=status]'), none = set.querySelector('[data-none]');
  let found = [], active = -1;

  const say = (sentence, name) => { status.textContent = sentence.replace('{0}', name); };

  function drawChips() {
    const chosen = boxes.filter(({ box }) => box.checked);
    chips.replaceChildren(...chosen.map(one => {
      const item = document.createElement('li'), button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-label', field.dataset.remove.replace('{0}', one.name));
      button.textContent = '×';
      button.addEventListener('click', () => remove(one));
      item.append(Object.assign(document.createElement('span'), { textContent: one.name }), button);
      return item;
    }));
    chips.hidden = chosen.length === 0;
    none.hidden = chosen.length > 0;
  }

  function tick(one, isOn) {
    one.box.checked = isOn;
    one.box.dispatchEvent(new Event('change', { bubbles: true }));
    drawChips();
    say(isOn ? field.dataset.added : field.dataset.removed, one.name);
  }

  function remove(one) {
    const at = boxes.filter(({ box }) => box.checked).indexOf(one);
    tick(one, false);
    (chips.children[Math.min(at, chips.childElementCount - 1)]?.querySelector('button') ?? words).focus();
  }

  function add(one) {
    words.value = '';
    close();
    tick(one, true);
    words.focus();
  }

  function close() {
    list.hidden = true;
    words.setAttribute('aria-expanded', 'false');
    point(-1);
  }

  function point(at) {
    active = at;
    for (const [of, item] of [...list.children].entries()) item.setAttribute('aria-selected', `${of === at}`);
    if (at < 0) words.removeAttribute('aria-activedescendant');
    else words.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  // Those that begin with the letters first, then those of which another word does.
  function open(all) {
    const sought = fold(words.value.trim());
    if (!all && sought.length < 2) return close();
    const rank = ({ name }) => (fold(name).startsWith(sought) ? 0 : fold(name).split(/[\s'-]+/).some(word => word.startsWith(sought)) ? 1
      : fold(name).includes(sought) ? 2 : 3);
    found = boxes.filter(one => !one.box.checked && rank(one) < 3).sort((one, other) => rank(one) - rank(other));
    if (!all) found = found.slice(0, MANY);
    list.replaceChildren(...found.map((one, at) => {
      const item = Object.assign(document.createElement('li'), { id: `${list.id}-${at}`, textContent: one.name });
      item.setAttribute('role', 'option');
      item.addEventListener('pointerdown', event => event.preventDefault());
      item.addEventListener('click', () => add(one));
      return item;
    }));
    if (found.length === 0) say(field.dataset.unknown, '');
    list.hidden = found.length === 0;
    words.setAttribute('aria-expanded', `${found.length > 0}`);
    point(-1);
  }

  words.addEventListener('input', () => open(false));
  words.addEventListener('blur', close);
  words.addEventListener('keydown', event => {
    const isOpen = !list.hidden, step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (!isOpen) open(words.value.trim().length < 2);
      if (found.length > 0) point(active < 0 ? (step > 0 ? 0 : found.length - 1) : (active + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      const one = isOpen ? found[active] ?? (found.length === 1 ? found[0] : null) : null;
      if (one) add(one);
      else if (isOpen) point(0);
    } else if (event.key === 'Escape') {
      if (isOpen) close();
      else words.value = '';
    } else if (event.key === 'Backspace' && words.value === '') {
      const last = boxes.filter(({ box }) => box.checked).at(-1);
      if (last) tick(last, false);
    } else return;
    if (event.key !== 'Backspace') event.preventDefault();
  });

  field.classList.add('on');
  drawChips();
  if (set.querySelector('.error')) words.setAttribute('aria-invalid', 'true');
}

// A long form in steps: one part at a time, with the others a press away, and all of it in one form. The step with the first thing that is
// wrong opens. Without scripts all parts stand under each other.
for (const form of document.querySelectorAll('form[data-steps]')) {
  const steps = [...form.querySelectorAll('[data-step]')], nav = form.querySelector('.formsteps');
  const [back, next, save] = ['[data-back]', '[data-next]', '.formdeeds [type=submit]'].map(part => form.querySelector(part));
  const isWrong = step => step.querySelector('.error') !== null, hasWrong = steps.some(isWrong);
  const isNew = 'new' in form.dataset;
  let at = Math.max(0, steps.findIndex(isWrong));

  const buttons = steps.map((step, place) => {
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    const number = Object.assign(document.createElement('span'), {
      className: 'unseen',
      textContent: `${form.dataset.steps.replace('{0}', place + 1).replace('{1}', steps.length)}: `,
    });
    button.append(number, step.querySelector('h2').textContent);
    if (isWrong(step)) {
      button.classList.add('wrong');
      button.append(Object.assign(document.createElement('small'), { textContent: ` (${form.dataset.wrong})` }));
    }
    button.addEventListener('click', () => show(place, true));
    const item = document.createElement('li');
    item.append(button);
    nav.querySelector('ol').append(item);
    return button;
  });

  function show(place, goes) {
    at = place;
    for (const [of, step] of steps.entries()) {
      step.hidden = of !== at;
      if (of === at) buttons[of].setAttribute('aria-current', 'step');
      else buttons[of].removeAttribute('aria-current');
    }
    back.hidden = at === 0;
    next.hidden = at === steps.length - 1;
    save.hidden = isNew && !hasWrong && !next.hidden;
    if (!goes) return;
    nav.scrollIntoView({ block: 'nearest' });
    steps[at].querySelector('h2').focus();
  }

  back.addEventListener('click', () => show(at - 1, true));
  next.addEventListener('click', () => show(at + 1, true));
  // Enter in a field of a new board goes on, as the button in sight does.
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !save.hidden || event.defaultPrevented || !event.target.matches('input')) return;
    event.preventDefault();
    show(at + 1, true);
  });
  // What a browser finds wrong in a part that is out of sight, it cannot point at: the portal says it.
  form.noValidate = true;
  nav.hidden = false;
  show(at, false);
  if (hasWrong) steps[at].querySelector('[aria-invalid=true], .error ~ * input, .error ~ input')?.focus();
}

// Dialogs open over the page, and give back the focus when they close. Without scripts each has an address, where it stands in the page.
const openerOf = dialog => document.querySelector(`a[data-dialog="${dialog.id}"]`);

const open = dialog => {
  dialog.removeAttribute('open');
  dialog.showModal();
};

document.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const opener = event.target.closest('a[data-dialog]');
  const closer = event.target.closest('dialog a[data-dismiss]');
  if (!opener && !closer) return;
  event.preventDefault();
  if (closer) closer.closest('dialog').close();
  else open(document.getElementById(opener.dataset.dialog));
});

// Such an event does not come up to the document: it is caught on its way down.
document.addEventListener('close', event => {
  const dialog = event.target;
  if (!dialog.matches('dialog.form-dialog')) return;
  // One that stood open from the start took the focus from nowhere.
  if (document.activeElement === document.body || dialog.contains(document.activeElement)) openerOf(dialog)?.focus();
  const address = new URL(location.href);
  if (address.searchParams.get('venster') !== dialog.id) return;
  address.searchParams.delete('venster');
  address.hash = '';
  history.replaceState(null, '', address);
}, true);

// One that stands open when the page comes: what was sent from it was refused, or its address was opened.
for (const dialog of document.querySelectorAll('dialog.form-dialog[open]')) open(dialog);

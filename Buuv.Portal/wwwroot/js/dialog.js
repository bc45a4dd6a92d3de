// Dialogs open over the page, and give back the focus when they close. Without scripts each has an address, where it stands in the page.
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

// One that stands open when the page comes: what was sent from it was refused, or its address was opened.
for (const dialog of document.querySelectorAll('dialog.form-dialog[open]')) open(dialog);

// Signs in with a passkey. Without this script, or in a browser that has no passkeys, the forms stay hidden and a code works as always.
const can = typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

async function credentialFor(form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
  if (!answer.ok) throw new Error('no options');
  const options = await answer.json();
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      form.elements.sleutel.value = JSON.stringify(await credentialFor(form));
    } catch {
      // Cancelled by the person or refused by the device: the page answers with its own sentence.
      form.elements.sleutel.value = '';
    }
    form.submit();
  });
}
if (can) document.querySelector('[data-passkey-missing]')?.remove();

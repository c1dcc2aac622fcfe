// Asks the browser for what a form with data-passkey says, and sends the form with its answer. Without it the form says that
// a passkey needs JavaScript.
(() => {
  'use strict';
  const form = document.querySelector('form[data-passkey]');
  if (!form) { return; }
  const trouble = (name) => form.querySelectorAll('[data-trouble]').forEach((words) => { words.hidden = words.dataset.trouble !== name; });
  const button = form.querySelector('button');
  button.hidden = false;
  form.querySelector('[data-no-script]').hidden = true;
  if (!window.PublicKeyCredential || !navigator.credentials) {
    button.disabled = true;
    trouble('unsupported');
    return;
  }

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const named = (list) => (list || []).map((one) => Object.assign({}, one, {id: bytes(one.id)}));

  const question = () => {
    const asked = JSON.parse(form.dataset.question);
    asked.challenge = bytes(asked.challenge);
    if (asked.user) { asked.user.id = bytes(asked.user.id); }
    if (asked.excludeCredentials) { asked.excludeCredentials = named(asked.excludeCredentials); }
    if (asked.allowCredentials) { asked.allowCredentials = named(asked.allowCredentials); }
    return {publicKey: asked};
  };

  const answer = (credential) => {
    const given = credential.response;
    const response = {clientDataJSON: text(given.clientDataJSON)};
    if (given.attestationObject) {
      response.attestationObject = text(given.attestationObject);
      response.transports = given.getTransports ? given.getTransports() : [];
    } else {
      response.authenticatorData = text(given.authenticatorData);
      response.signature = text(given.signature);
      if (given.userHandle) { response.userHandle = text(given.userHandle); }
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      response: response,
      type: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      authenticatorAttachment: credential.authenticatorAttachment
    });
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    trouble('');
    button.disabled = true;
    try {
      form.elements.credential.value = answer(await navigator.credentials[form.dataset.passkey](question()));
      form.submit();
    } catch (failed) {
      button.disabled = false;
      trouble(failed.name === 'InvalidStateError' ? 'known' : failed.name === 'NotSupportedError' ? 'unsupported' : 'not-given');
    }
  });
})();

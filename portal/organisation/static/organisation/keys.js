/* A security key at a form: the button asks the browser for the key, and sends what it says. */
(() => {
  const form = document.querySelector("form[data-key]");
  const error = document.querySelector("[data-key-error]");
  const said = document.getElementById("key-options");
  if (!form || !said) return;
  const options = JSON.parse(said.textContent);

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));

  const create = async () => {
    const asked = options.creation_options.publicKey;
    const key = await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: known(asked.excludeCredentials),
      },
    });
    return [key, { attestationObject: text(key.response.attestationObject) }];
  };
  const get = async () => {
    const asked = options.request_options.publicKey;
    const key = await navigator.credentials.get({
      publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) },
    });
    return [key, {
      authenticatorData: text(key.response.authenticatorData),
      signature: text(key.response.signature),
      userHandle: key.response.userHandle ? text(key.response.userHandle) : null,
    }];
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.hidden = true;
    try {
      const [key, response] = await (form.dataset.key === "create" ? create : get)();
      form.elements.credential.value = JSON.stringify({
        id: key.id,
        rawId: text(key.rawId),
        type: key.type,
        clientExtensionResults: key.getClientExtensionResults(),
        response: { clientDataJSON: text(key.response.clientDataJSON), ...response },
      });
      form.submit();
    } catch {
      error.hidden = false;
    }
  });
})();

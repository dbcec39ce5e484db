// What htmx leaves to the page: it says when a request fails, and keeps open what the reader has opened.
(() => {
  const message = status => status === 0
    ? 'The server does not answer. What you see is from before your last answer.'
    : status === 503
      ? 'The server is busy. What you see is from before your last answer; try again in a moment.'
      : 'The server could not answer. What you see is from before your last answer.';
  let open = [];

  document.addEventListener('htmx:afterRequest', event => {
    const trouble = document.getElementById('trouble');
    trouble.textContent = event.detail.successful ? '' : message(event.detail.xhr.status);
    trouble.hidden = event.detail.successful;
  });
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target.id === 'advice') {
      open = [...document.querySelectorAll('#advice details[open]')].map(it => it.dataset.key);
    }
  });
  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target.id === 'advice') {
      open.forEach(key => document.querySelectorAll(`#advice details[data-key="${CSS.escape(key)}"]`)
        .forEach(it => { it.open = true; }));
    }
  });
})();

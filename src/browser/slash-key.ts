/** `/` goes to the search field of any page, as it does in many programs. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const { activeElement } = document;
  if (activeElement?.matches('input, textarea, select, [contenteditable]')) return;
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>('[name="q"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

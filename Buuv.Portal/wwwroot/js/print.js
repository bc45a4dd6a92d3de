// Shows the progress while many posters are printed, and saves the file. Without this script, or when anything goes wrong, the browser
// sends the form itself.
for (const form of document.querySelectorAll('form[data-print]')) {
  const [button, status, bar] = [form.querySelector('button'), form.querySelector('[role=status]'), form.querySelector('progress')];
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const words = new FormData(form);
    status.hidden = false;
    button.disabled = true;
    // Nobody knows how long a printer takes: it moves on ever more slowly, and is full when the file is there.
    const [begun, expected] = [Date.now(), 1000 * form.dataset.seconds];
    const clock = setInterval(() => { bar.value = 100 * (1 - Math.exp((begun - Date.now()) / expected)); }, 250);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: words });
      if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/pdf')) throw new Error('no paper');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = /filename="?([^";]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'buuv.pdf';
      link.click();
      bar.value = 100;
      location.assign(form.dataset.ready);
    } catch {
      form.submit();
    } finally {
      clearInterval(clock);
      button.disabled = false;
    }
  });
}

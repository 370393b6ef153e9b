/** Hands a file that came over the client to the browser, as a download of this name. */
export function save(content: Blob | string, name: string, type = 'application/octet-stream') {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

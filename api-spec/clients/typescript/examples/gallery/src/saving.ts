import { client } from './client';

const PDF = { headers: { Accept: 'application/pdf' } };

/** The licence of something bought, byte for byte: a call by name would read the PDF as text. */
export const saveLicence = async (lineId: string, name: string) => save(await (await client.send('get', '/library/{lineId}/licence', { ...PDF, path: { lineId } })).blob(), name);

export const saveCertificate = async (code: string) =>
  save(await (await client.send('get', '/certificates/{code}/document', { ...PDF, path: { code } })).blob(), `certificate-${code}.pdf`);

/** Hands a file that came over the client to the browser, as a download of this name. */
export function save(content: Blob | string, name: string, type = 'application/octet-stream') {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

import * as certificates from '@onlyarts/client/operations/certificates';
import * as library from '@onlyarts/client/operations/library';
import { client } from './client';

/** The licence of something bought. */
export const saveLicence = async (lineId: string, name: string) => save(await library.downloadLicence(client, { lineId }), name);

export const saveCertificate = async (code: string) => save(await certificates.download(client, { code }), `certificate-${code}.pdf`);

/** Hands a file that came over the client to the browser, as a download of this name. */
export function save(content: Blob | string, name: string, type = 'application/octet-stream') {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

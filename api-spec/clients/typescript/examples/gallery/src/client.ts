import { createClient } from '@onlyarts/client';

/** The one client of the page. It keeps the access token in memory; the browser keeps the cookie that renews it. */
export const client = createClient();

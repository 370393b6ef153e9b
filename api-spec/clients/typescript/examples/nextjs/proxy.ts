import { createServerClient, renewWhenDue, type CookieAttributes } from '@onlyarts/client/server';
import { NextResponse, type NextRequest } from 'next/server';
import { API } from './onlyarts';

/** Pages cannot write cookies. So a session that is about to end is renewed here, before the page is rendered: for that page, and for the browser. */
export async function proxy(request: NextRequest) {
  const written: [name: string, value: string, attributes: CookieAttributes][] = [];
  const cookies = {
    get: (name: string) => request.cookies.get(name),
    set: (...cookie: (typeof written)[number]) => {
      request.cookies.set(cookie[0], cookie[1]);
      written.push(cookie);
    },
  };
  await renewWhenDue(createServerClient({ baseUrl: API, cookies }));
  const response = NextResponse.next({ request });
  written.forEach((cookie) => response.cookies.set(...cookie));
  return response;
}

export const config = { matcher: '/((?!_next/|favicon.ico).*)' };

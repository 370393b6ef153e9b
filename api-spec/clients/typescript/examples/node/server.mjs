import { createServer } from 'node:http';
import { formatMoney, isOnlyArtsError, signIn, signOut } from '@onlyarts/client';
import * as artworks from '@onlyarts/client/operations/artworks';
import { createServerClient, nodeCookies, visitor } from '@onlyarts/client/server';

const API = process.env.ONLYARTS_API ?? 'http://localhost:5000/api';
const PAGES = { 'GET /': works, 'GET /sign-in': signInForm, 'POST /sign-in': enter, 'POST /sign-out': leave };

/** Said by code: anybody can write anything into an address. */
const REFUSALS = {
  bad_credentials: 'The email address or the password is wrong.',
  too_many_logins: 'That was too often. Please wait a while.',
};

const site = createServer(async (request, response) => {
  if (request.method === 'POST' && !['same-origin', undefined].includes(request.headers['sec-fetch-site'])) {
    return response.writeHead(403).end('This form is of another site.');
  }
  const client = createServerClient({ baseUrl: API, cookies: nodeCookies(request, response) }); // one for each request
  const { pathname, searchParams } = new URL(request.url, 'http://site');
  try {
    const page = await PAGES[`${request.method} ${pathname}`]?.(client, request, searchParams);
    if (page?.redirect) {
      response.writeHead(303, { Location: page.redirect }).end();
    } else {
      response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' });
      response.end(`<!doctype html><html lang="en"><title>OnlyArts, rendered by Node</title>${page ?? 'There is nothing here.'}</html>`);
    }
  } catch (error) {
    console.error(error);
    response.writeHead(502, { 'Content-Type': 'text/plain' }).end('The works cannot be shown now.');
  }
});
site.listen(Number(process.env.PORT ?? 3000), () => console.log(`http://localhost:${site.address().port}`));

/** The newest works, and who is looking at them. */
async function works(client) {
  const user = await visitor(client);
  const { artworks: newest } = await artworks.list(client, { limit: 12 });
  const rows = newest.map((work) => `<li>${html(`${work.title} by ${work.artist.username}, ${formatMoney({ amount: work.price, currency: 'USD' }, 'en')}`)}</li>`);
  return `${user ? `<form method="post" action="/sign-out"><p>Signed in as ${html(user.username)}</p><button>Sign out</button></form>` : '<a href="/sign-in">Sign in</a>'}
    <ul>${rows.join('')}</ul>`;
}

async function signInForm(_client, _request, query) {
  const refusal = query.get('refusal');
  return `<form method="post" action="/sign-in">
    ${refusal ? `<p role="alert">${REFUSALS[refusal] ?? 'You cannot sign in now.'}</p>` : ''}
    <label>Email <input name="email" type="email" autocomplete="username" required></label>
    <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
    <button>Sign in</button></form>`;
}

async function enter(client, request) {
  const form = new URLSearchParams(await textOf(request));
  try {
    await signIn(client, { email: form.get('email') ?? '', password: form.get('password') ?? '' });
    return { redirect: '/' };
  } catch (error) {
    if (!isOnlyArtsError(error)) {
      throw error;
    }
    return { redirect: `/sign-in?refusal=${error.code}` };
  }
}

async function leave(client) {
  await signOut(client);
  return { redirect: '/' };
}

async function textOf(request) {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += piece;
  }
  return text;
}

function html(text) {
  return text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`);
}

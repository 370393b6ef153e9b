import { randomUUID } from 'node:crypto';
import { createClient, isOnlyArtsError, signIn, signUp, type Client, type ClientOptions, type Schemas } from '../../src/index.js';

/** Where the service runs; these tests are run by TypeScriptClientIT. */
export const SERVICE = process.env.ONLYARTS_URL;
export const API = `${SERVICE}/api`;
export const PASSWORD = 'seven small lanterns';

export interface Person {
  client: Client;
  user: Schemas['SignedInData']['user'];
}

export async function someone(role: 'user' | 'artist' = 'user', options: ClientOptions = {}): Promise<Person> {
  const username = aName();
  const client = createClient({ baseUrl: API, ...options });
  const user = await signUp(client, { username, email: `${username}@example.com`, password: PASSWORD, role });
  return { client, user };
}

/** The one of the README, who may be there already. */
export async function mira(): Promise<void> {
  const client = createClient({ baseUrl: API });
  const credentials = { email: 'mira@example.com', password: PASSWORD };
  try {
    await signIn(client, credentials);
  } catch (error) {
    if (!isOnlyArtsError(error, 'bad_credentials')) {
      throw error;
    }
    await signUp(client, { ...credentials, username: aName() });
  }
}

function aName(): string {
  return `p${randomUUID().replaceAll('-', '').slice(0, 20)}`;
}

export async function exhibits({ client }: Person, title: string, price = 120): Promise<Schemas['Artwork']> {
  const { artwork } = await client.post('/artworks', { body: { title, imageUrl: 'https://img.example/tide.jpg', price, category: 'digital' } });
  return artwork;
}

export async function opensAuction({ client }: Person): Promise<string> {
  const { livestream } = await client.post('/livestreams', { body: { title: 'Evening sale', isAuction: true, startingBid: 100 } });
  await client.put('/livestreams/{livestreamId}/status', { path: { livestreamId: livestream.id }, body: { status: 'live' } });
  return livestream.id;
}

/** The document's sunset, as small as a picture can be. */
export const PICTURE = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
);

import { isOnlyArtsError, OnlyArtsError } from './errors.js';
import type { Schemas } from './types.js';

/** What proves who is calling. */
export interface Tokens {
  accessToken: string;
  /** Only outside browsers: there it is a cookie that no script can read. */
  refreshToken?: string;
}

/** Keeps tokens longer than the client lives. In browsers rather leave it out: the cookie does that, and `resume` takes it up. */
export interface TokenStore {
  load(): Tokens | undefined | Promise<Tokens | undefined>;
  save(tokens: Tokens | undefined): void | Promise<void>;
  /** Whether what is renewed now could be saved; if not, nothing is renewed, for a refresh token is good once. Without this it always could. */
  canSave?(): boolean | Promise<boolean>;
}

/** `expired`: the session could not be renewed, and whoever was signed in has to do it again. */
export type SessionChange = 'signed-in' | 'renewed' | 'signed-out' | 'expired';

/** What signing in and renewing are answered with. */
export type SignedIn = { data: Schemas['SignedInData']; response: Response };

/** Who is signed in with this client. */
export interface Session {
  /** What the next call proves itself with; waits for the store, the first time. */
  tokens(): Promise<Tokens | undefined>;
  /** Gets a fresh access token. Whoever asks while one is on its way gets the same. */
  renew(): Promise<Schemas['SignedInData']>;
  /** Forgets the tokens, and tells the service nothing: that is what `signOut` does. */
  forget(): Promise<void>;
  /** Hears of every change; answers with what ends that. */
  onChange(listener: (change: SessionChange) => void): () => void;
}

/** The session as the client needs it, which fills it from what `/auth` answers. */
export class RenewableSession implements Session {
  #tokens: Tokens | undefined;
  #loaded: Promise<void> | undefined;
  #renewing: Promise<Schemas['SignedInData']> | undefined;
  readonly #listeners = new Set<(change: SessionChange) => void>();
  readonly #store: TokenStore | undefined;
  readonly #askForRenewal: () => Promise<SignedIn>;

  constructor(store: TokenStore | undefined, askForRenewal: () => Promise<SignedIn>) {
    this.#store = store;
    this.#askForRenewal = askForRenewal;
  }

  async tokens(): Promise<Tokens | undefined> {
    this.#loaded ??= this.#load();
    await this.#loaded;
    return this.#tokens;
  }

  renew(): Promise<Schemas['SignedInData']> {
    this.#renewing ??= this.#renew().finally(() => { this.#renewing = undefined; });
    return this.#renewing;
  }

  async forget(): Promise<void> {
    await this.#end('signed-out');
  }

  onChange(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What an answer of `/auth` brings. */
  async keep({ data, response }: SignedIn, change: SessionChange): Promise<void> {
    const refreshToken = refreshTokenIn(response) ?? (change === 'renewed' ? this.#tokens?.refreshToken : undefined);
    await this.#set({ accessToken: data.accessToken, ...(refreshToken && { refreshToken }) }, change);
  }

  /** Whether there is another token to try than the one that was refused. */
  async replaced(refused: string): Promise<boolean> {
    if (this.#tokens?.accessToken === refused) {
      try {
        await this.renew();
      } catch (error) {
        if (isRefused(error)) {
          return false;
        }
        throw error;
      }
    }
    return this.#tokens !== undefined;
  }

  async #load(): Promise<void> {
    const stored = await this.#store?.load();
    this.#tokens ??= stored;
  }

  async #renew(): Promise<Schemas['SignedInData']> {
    const before = await this.tokens();
    if (before && (await this.#store?.canSave?.()) === false) {
      throw new OnlyArtsError('The session cannot be renewed where it cannot be saved', { code: 'invalid_token', status: 401 });
    }
    try {
      const renewal = await this.#askForRenewal();
      if (this.#tokens === before) {
        await this.keep(renewal, 'renewed');
      }
      return renewal.data;
    } catch (error) {
      if (this.#tokens === before && isRefused(error)) {
        await this.#end('expired');
      }
      throw error;
    }
  }

  async #end(change: SessionChange): Promise<void> {
    if (await this.tokens()) {
      await this.#set(undefined, change);
    }
  }

  async #set(tokens: Tokens | undefined, change: SessionChange): Promise<void> {
    this.#loaded ??= Promise.resolve();
    this.#tokens = tokens;
    await this.#store?.save(tokens);
    this.#listeners.forEach((listener) => listener(change));
  }
}

/** Whether the service has spoken: nobody is signed in any more. */
export function isRefused(error: unknown): boolean {
  return isOnlyArtsError(error) && (error.status === 401 || error.status === 403);
}

/** Browsers keep the cookie and show it to nobody; elsewhere it is for us to keep. */
function refreshTokenIn(response: Response): string | undefined {
  for (const cookie of response.headers.getSetCookie?.() ?? []) {
    const token = /^refreshToken=([^;]+)/.exec(cookie)?.[1];
    if (token) {
      return token;
    }
  }
  return undefined;
}

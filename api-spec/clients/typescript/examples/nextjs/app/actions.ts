'use server';

import { redirect } from 'next/navigation';
import { isOnlyArtsError, signIn, signOut } from '@onlyarts/client';
import { onlyarts } from '../onlyarts';

/** Signs in whoever sent the form: the client keeps the session in their cookie. */
export async function enter(form: FormData) {
  let refusal: string | undefined;
  try {
    await signIn(onlyarts(), { email: String(form.get('email')), password: String(form.get('password')) });
  } catch (error) {
    if (!isOnlyArtsError(error)) {
      throw error;
    }
    refusal = error.code;
  }
  redirect(refusal ? `/sign-in?refusal=${refusal}` : '/');
}

export async function leave() {
  await signOut(onlyarts());
  redirect('/');
}

import { upload, type Schemas } from '@onlyarts/client';
import * as blocks from '@onlyarts/client/operations/account';
import * as users from '@onlyarts/client/operations/users';
import { client } from '../client';
import { useLoading } from '../loading';
import { AccountNav } from '../parts/AccountNav';
import { ActionButton, ActionForm } from '../parts/Action';
import { Avatar, nameOf } from '../parts/Avatar';
import { Area, Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { SignedIn } from '../parts/SignedIn';
import { to } from '../router';
import { account } from '../session';

export function AccountPage() {
  return <SignedIn>{(me) => <Profile me={me} />}</SignedIn>;
}

/** What others see of somebody. */
function Profile({ me }: { me: Schemas['Account'] }) {
  const save = async ({ fullName, bio, hourlyRate }: Record<string, string>, form: HTMLFormElement) => {
    const file = new FormData(form).get('picture') as File;
    const profilePicture = file.size > 0 ? (await upload(client, file, { folder: 'profiles' })).url : undefined;
    const rate = me.role === 'artist' ? { hourlyRate: hourlyRate ? Number(hourlyRate) : null } : {};
    account.value = (await users.updateProfile(client, { fullName, bio, profilePicture, ...rate })).user;
  };
  return (
    <section class="narrow wide">
      <AccountNav />
      <Heading title="Profile">
        <a href={to('users', me.username)}>as others see it</a>
      </Heading>
      <ActionForm act={save} submit="Save">
        <div class="row">
          <Avatar of={me} />
          <label class="field">
            <span>Picture of you</span>
            <input type="file" name="picture" accept="image/jpeg,image/png,image/webp,image/gif" />
          </label>
        </div>
        <Field label="Full name" name="fullName" defaultValue={me.fullName ?? ''} autocomplete="name" />
        <Area label="About you" name="bio" defaultValue={me.bio ?? ''} maxLength={1000} />
        {me.role === 'artist' && <Field label="An hour with you costs" name="hourlyRate" type="number" min={0} step="any" defaultValue={String(me.hourlyRate ?? '')} hint="For consultations; empty makes them free" />}
      </ActionForm>
      <Blocked />
    </section>
  );
}

function Blocked() {
  const loading = useLoading(async (signal) => (await blocks.listBlocks(client, { limit: 100 }, { signal })).users, []);
  if (!loading.value?.length) {
    return null;
  }
  return (
    <section class="apart" aria-labelledby="blocked">
      <h2 id="blocked">Blocked by you</h2>
      <ul class="rows">
        {loading.value.map((person) => (
          <li key={person.id}>
            <b>{nameOf(person)}</b>
            <ActionButton class="quiet" label={`Unblock ${person.username}`} act={async () => (await blocks.unblockUser(client, { userId: person.id }), loading.reload())}>
              Unblock
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as commenting from '@onlyarts/client/operations/comments';
import { client } from '../client';
import { useLoading } from '../loading';
import { signInFirst } from '../router';
import { account } from '../session';
import { count, since } from '../words';
import { ActionButton, ActionForm } from './Action';
import { Avatar, nameOf } from './Avatar';
import { Loaded } from './Loaded';

/** What is said about a work, newest first, with answers below. */
export function Comments({ artwork: artworkId }: { artwork: string }) {
  const loading = useLoading((signal) => commenting.list(client, { artworkId, limit: 50 }, { signal }), [artworkId]);
  const say = async (content: string, parentId?: string) => {
    await commenting.add(client, { artworkId, content, parentId });
    loading.reload();
  };
  const takeBack = async (commentId: string) => {
    await commenting.delete(client, { commentId });
    loading.reload();
  };
  return (
    <section class="comments" aria-labelledby="comments">
      <h2 id="comments">{loading.value ? count(loading.value.pagination.total, 'comment') : 'Comments'}</h2>
      {account.value ? <Say say={say} label="Say something about it" submit="Comment" /> : <p><a href={signInFirst()}>Sign in</a> to say something about it.</p>}
      <Loaded from={loading}>
        {({ comments }) => (
          <ol>
            {comments.map((comment) => (
              <Comment key={comment.id} comment={comment} say={say} takeBack={takeBack} />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

interface CommentProps {
  comment: Schemas['Comment'];
  say: (content: string, parentId: string) => Promise<void>;
  takeBack: (commentId: string) => Promise<void>;
}

function Comment({ comment, say, takeBack }: CommentProps) {
  const [answering, setAnswering] = useState(false);
  return (
    <li>
      <Words by={comment.user} content={comment.isDeleted ? 'Taken back.' : comment.content} at={comment.createdAt} />
      {comment.replies.map((reply) => (
        <div class="reply" key={reply.id}>
          <Words by={reply.user} content={reply.content} at={reply.createdAt} />
        </div>
      ))}
      {answering ? (
        <Say say={async (content) => (await say(content, comment.id), setAnswering(false))} label="Your answer" submit="Answer" />
      ) : (
        account.value && (
          <p class="row under">
            <button class="quiet" onClick={() => setAnswering(true)}>
              Answer
            </button>
            {account.value.id === comment.user?.id && !comment.isDeleted && (
              <ActionButton class="quiet" label={`Take back “${comment.content}”`} act={() => takeBack(comment.id)}>
                Take back
              </ActionButton>
            )}
          </p>
        )
      )}
    </li>
  );
}

function Words({ by, content, at }: { by: Schemas['CommentAuthor']; content: string; at: string }) {
  return (
    <div class="words">
      <Avatar of={by} />
      <div>
        <b>{nameOf(by)}</b> <time dateTime={at}>{since(at)}</time>
        <p>{content}</p>
      </div>
    </div>
  );
}

function Say({ say, label, submit }: { say: (content: string) => Promise<unknown>; label: string; submit: string }) {
  return (
    <ActionForm class="say" submit={submit} act={async ({ content = '' }, form) => (await say(content), form.reset())}>
      <textarea name="content" rows={2} required maxLength={2000} aria-label={label} placeholder={label} />
    </ActionForm>
  );
}

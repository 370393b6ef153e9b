import { go } from '../router';
import { notices } from '../session';

/** What just happened, as the event stream tells it: a click leads to it, and puts it away. */
export function Notices() {
  const look = (notice: (typeof notices.value)[number]) => {
    notices.value = notices.value.filter((other) => other !== notice);
    if (notice.link?.startsWith('/')) {
      go(`/gallery${notice.link}`);
    }
  };
  return (
    <ul class="notices" aria-label="News" aria-live="polite">
      {notices.value.map((notice) => (
        <li key={notice.id}>
          <button onClick={() => look(notice)}>
            <b>{notice.title}</b> {notice.message}
          </button>
        </li>
      ))}
    </ul>
  );
}

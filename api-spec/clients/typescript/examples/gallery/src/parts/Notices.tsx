import { notices } from '../session';

/** What just happened, as the event stream tells it; gone when clicked. */
export function Notices() {
  return (
    <ul class="notices" role="status" aria-label="News">
      {notices.value.map((notice) => (
        <li key={notice.id}>
          <button onClick={() => (notices.value = notices.value.filter((other) => other !== notice))}>
            <b>{notice.title}</b> {notice.message}
          </button>
        </li>
      ))}
    </ul>
  );
}

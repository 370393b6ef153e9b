package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.port.NewsletterContract;
import com.onlyarts.notifications.application.port.NewsletterIssues;
import com.onlyarts.notifications.application.port.Subscribers;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.NewsletterIssue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiNewsletterIT extends NewsletterContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final JdbiWorkQueue<Mail> mails =
      new JdbiWorkQueue<>(DATABASE.jdbi(), MailTopic.NEWSLETTER, () -> {});

  @Override
  protected Subscribers subscribers() {
    return new JdbiSubscribers(DATABASE.jdbi());
  }

  @Override
  protected NewsletterIssues issues() {
    return new InTransactions(new JdbiNewsletterIssues(DATABASE.jdbi(), mails));
  }

  @Override
  protected WorkQueue<Mail> mails() {
    return mails;
  }

  @Override
  protected PersonId admin() {
    PersonId admin = PersonId.next();
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO users (id, username, email, password_hash) VALUES (:id, :name, :name || '@example.com', 'x')")
                    .bind("id", admin)
                    .bind("name", "a" + admin.value().toString().substring(4))
                    .execute());
    return admin;
  }

  /** Addresses as the use case does: a batch is one transaction. */
  private record InTransactions(NewsletterIssues issues) implements NewsletterIssues {
    @Override
    public void add(NewsletterIssue issue) {
      issues.add(issue);
    }

    @Override
    public Optional<NewsletterIssue> find(NewsletterId issue) {
      return issues.find(issue);
    }

    @Override
    public Page<IssueCard> list(PageRequest request) {
      return issues.list(request);
    }

    @Override
    public Optional<IssueCard> card(NewsletterId issue) {
      return issues.card(issue);
    }

    @Override
    public List<NewsletterId> unaddressed(Optional<NewsletterId> after, int most) {
      return issues.unaddressed(after, most);
    }

    @Override
    public boolean addressSome(NewsletterId issue, int most, Instant now) {
      return new JdbiTransactions(DATABASE.jdbi())
          .inTransaction(() -> issues.addressSome(issue, most, now));
    }
  }
}

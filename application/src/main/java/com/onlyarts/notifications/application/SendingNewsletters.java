package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.notifications.application.port.NewsletterIssues;
import com.onlyarts.notifications.application.port.NewsletterIssues.IssueCard;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.NewsletterIssue;
import java.time.Clock;
import java.util.Map;

/** An admin sends an issue of the newsletter to whoever is subscribed (R95). */
public final class SendingNewsletters {
  private static final int BATCH = 500;
  private static final int ISSUES = 20;

  private final Transactions transactions;
  private final NewsletterIssues issues;
  private final AuditTrail audit;
  private final Clock clock;
  private final ItemByItem items;

  public SendingNewsletters(
      Transactions transactions,
      NewsletterIssues issues,
      AuditTrail audit,
      Clock clock,
      ItemByItem items) {
    this.transactions = transactions;
    this.issues = issues;
    this.audit = audit;
    this.clock = clock;
    this.items = items;
  }

  /** Keeps the issue; the mails are queued in batches afterwards. */
  public IssueCard send(Caller admin, String subject, String text) {
    NewsletterIssue issue =
        new NewsletterIssue(NewsletterId.next(), admin.person(), subject, text, clock.instant());
    return transactions.inTransaction(
        () -> {
          issues.add(issue);
          audit.record(
              admin.person().value(),
              "notifications.send-newsletter",
              "newsletter",
              issue.id().value().toString(),
              Map.of("subject", issue.subject()));
          return issues.card(issue.id()).orElseThrow();
        });
  }

  public Page<IssueCard> list(PageRequest request) {
    return issues.list(request);
  }

  /** Addresses what is not addressed to all its readers yet. */
  public void addressWaiting() {
    items.all(NewsletterId::value, last -> issues.unaddressed(last, ISSUES), this::address);
  }

  private void address(NewsletterId issue) {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = transactions.inTransaction(() -> issues.addressSome(issue, BATCH, clock.instant()));
    }
  }
}

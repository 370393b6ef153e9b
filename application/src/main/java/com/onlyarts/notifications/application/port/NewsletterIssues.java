package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.NewsletterIssue;
import java.time.Instant;
import java.util.Optional;

/** The newsletter's issues. */
public interface NewsletterIssues {

  void add(NewsletterIssue issue);

  Optional<NewsletterIssue> find(NewsletterId issue);

  /** Latest first. */
  Page<IssueCard> list(PageRequest request);

  Optional<IssueCard> card(NewsletterId issue);

  /**
   * Queues the mails of one batch of the oldest issue that is not addressed to all its readers yet; in one transaction, of many at once one goes on.
   *
   * @param most how many readers a batch has
   * @return whether there was an issue to address
   */
  boolean addressNext(int most, Instant now);

  /**
   * An issue, and what became of it.
   *
   * @param recipients to how many readers it is addressed so far
   * @param sent how many mails are with the carrier
   * @param failed how many will never arrive: skipped, refused or given up
   */
  record IssueCard(NewsletterIssue issue, int recipients, int sent, int failed, boolean addressed) {}
}

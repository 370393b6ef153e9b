package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.NewsletterIssue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The newsletter's issues. */
public interface NewsletterIssues {

  void add(NewsletterIssue issue);

  Optional<NewsletterIssue> find(NewsletterId issue);

  /** Latest first. */
  Page<IssueCard> list(PageRequest request);

  Optional<IssueCard> card(NewsletterId issue);

  /**
   * Issues that are not addressed to all their readers yet, in the order of their ids, from behind
   * this one on.
   */
  List<NewsletterId> unaddressed(Optional<NewsletterId> after, int most);

  /**
   * Queues the mails of the next batch of an issue; in one transaction, of many at once one goes
   * on.
   *
   * @param most how many readers a batch has
   * @return whether there was anything to do
   */
  boolean addressSome(NewsletterId issue, int most, Instant now);

  /**
   * An issue, and what became of it.
   *
   * @param recipients to how many readers it is addressed so far
   * @param sent how many mails are with the transport
   * @param failed how many will never arrive: skipped, refused or given up
   */
  record IssueCard(
      NewsletterIssue issue, int recipients, int sent, int failed, boolean addressed) {}
}

package com.onlyarts.notifications.rest;

import com.onlyarts.contract.model.NewsletterJson;
import com.onlyarts.contract.model.NewsletterPageJson;
import com.onlyarts.contract.model.NewsletterStatusJson;
import com.onlyarts.contract.model.NewsletterSubscriptionJson;
import com.onlyarts.contract.model.NewsletterSubscriptionStatusJson;
import com.onlyarts.contract.model.SuppressionJson;
import com.onlyarts.contract.model.SuppressionPageJson;
import com.onlyarts.contract.model.SuppressionReasonJson;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.notifications.application.port.NewsletterIssues.IssueCard;
import com.onlyarts.notifications.application.port.Subscribers.Subscription;
import com.onlyarts.notifications.application.port.Suppressions.Suppression;

/** Mail between the contract and the application. */
final class MailJson {
  private MailJson() {}

  static NewsletterSubscriptionJson subscription(Subscription subscription) {
    return new NewsletterSubscriptionJson(subscription.address().text(), status(subscription));
  }

  /** For whoever holds the link of a mail, which may have been passed on. */
  static NewsletterSubscriptionJson masked(Subscription subscription) {
    return new NewsletterSubscriptionJson(subscription.address().masked(), status(subscription));
  }

  private static NewsletterSubscriptionStatusJson status(Subscription subscription) {
    return NewsletterSubscriptionStatusJson.valueOf(subscription.status().name());
  }

  static NewsletterPageJson newsletters(Page<IssueCard> page) {
    return new NewsletterPageJson(
        page.rows().stream().map(MailJson::newsletter).toList(), Pages.pagination(page));
  }

  static NewsletterJson newsletter(IssueCard card) {
    boolean through = card.addressed() && card.sent() + card.failed() >= card.recipients();
    return NewsletterJson.builder()
        .id(card.issue().id().value())
        .subject(card.issue().subject())
        .text(card.issue().text())
        .recipients(card.recipients())
        .sent(card.sent())
        .failed(card.failed())
        .status(through ? NewsletterStatusJson.SENT : NewsletterStatusJson.SENDING)
        .createdAt(Times.utc(card.issue().at()))
        .build();
  }

  static SuppressionPageJson suppressions(Page<Suppression> page) {
    return new SuppressionPageJson(
        page.rows().stream().map(MailJson::suppression).toList(), Pages.pagination(page));
  }

  private static SuppressionJson suppression(Suppression suppression) {
    return SuppressionJson.builder()
        .id(suppression.id().value())
        .email(suppression.address().text())
        .reason(SuppressionReasonJson.valueOf(suppression.reason().name()))
        .detail(suppression.detail().orElse(null))
        .createdAt(Times.utc(suppression.at()))
        .build();
  }
}

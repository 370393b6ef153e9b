package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.CatalogueEntry.onEach;
import static com.onlyarts.notifications.domain.MailTemplate.ORDER_UPDATE;
import static com.onlyarts.notifications.domain.NotificationType.PURCHASE;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.ordering.api.CaseMoved;
import com.onlyarts.ordering.api.CaseOpened;
import java.util.List;
import java.util.stream.Stream;

/** The two hear what the other side, staff or the clock does in their case. */
final class CaseNotifications {
  static final List<CatalogueEntry<?>> ENTRIES =
      List.of(
          on(
                  CaseOpened.class,
                  it -> to(it.seller(), it, it.caseId().value().toString(), "opened", "opened"))
              .inbox("tell-seller-of-case")
              .mail("case-opened"),
          onEach(CaseMoved.class, CaseNotifications::moved)
              .inbox("tell-parties-of-case")
              .mail("case-moved"));

  private CaseNotifications() {}

  /** Whoever did it knows. */
  private static Stream<NotificationDraft> moved(CaseMoved it) {
    Stream<PersonId> told =
        Stream.concat(
            it.byBuyer() ? Stream.empty() : Stream.of(it.buyer()),
            it.bySeller() ? Stream.empty() : Stream.of(it.seller()));
    return told.map(
        party -> to(party, it, it.caseId().value().toString(), it.step(), it.entry().toString()));
  }

  private static NotificationDraft to(
      PersonId person, Event it, String caseId, String step, String fact) {
    String words = "case_" + step;
    return NotificationDraft.to(person, it)
        .with("path", SitePage.CASE.of(caseId))
        .inbox(PURCHASE, words, "case/{{caseId}}/" + fact)
        .leadingTo(SitePage.CASE, "caseId")
        .about("caseId", "caseId")
        .withPhrase("subject", words + ".title")
        .withPhrase("text", words + ".message")
        .mail(ORDER_UPDATE, "case/{{caseId}}/" + fact + "/{{to}}", "subject text path");
  }
}

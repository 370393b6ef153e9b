package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.CatalogueEntry.onEach;
import static com.onlyarts.notifications.domain.MailTemplate.COMMISSION_MONEY;
import static com.onlyarts.notifications.domain.MailTemplate.COMMISSION_NOTICE;
import static com.onlyarts.notifications.domain.MailTemplate.COMMISSION_REQUESTED;
import static com.onlyarts.notifications.domain.MailTemplate.COMMISSION_UPDATE;
import static com.onlyarts.notifications.domain.NotificationType.COMMISSION;

import com.onlyarts.commissions.api.CommissionLapsed;
import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.api.CommissionRefundOwed;
import com.onlyarts.commissions.api.CommissionRefundReturned;
import com.onlyarts.commissions.api.CommissionRefunded;
import com.onlyarts.commissions.api.CommissionReleased;
import com.onlyarts.commissions.api.CommissionReminded;
import com.onlyarts.commissions.api.CommissionRequested;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.SitePage;
import java.util.List;
import java.util.stream.Stream;

/** Client and artist of a commission hear what the other does, and where its money is. */
final class CommissionNotifications {
  static final List<CatalogueEntry<?>> ENTRIES =
      List.of(
          on(CommissionRequested.class, CommissionNotifications::requested)
              .inbox("tell-artist-of-commission")
              .mail("commission-requested"),
          onEach(CommissionMoved.class, CommissionNotifications::moved)
              .inbox("tell-party-of-moved-commission")
              .mail("commission-moved"),
          onEach(CommissionLapsed.class, CommissionNotifications::lapsed)
              .inbox("tell-parties-of-lapsed-commission")
              .mail("commission-lapsed"),
          on(CommissionReminded.class, CommissionNotifications::reminded)
              .inbox("remind-of-commission")
              .mail("commission-reminded"),
          on(CommissionPaid.class, it -> money(it.artist(), it, "paid", "{{milestone}}"))
              .inbox("tell-artist-of-paid-commission")
              .mail("commission-paid"),
          on(CommissionReleased.class, it -> money(it.artist(), it, "released", "{{milestone}}"))
              .inbox("tell-artist-of-released-commission")
              .mail("commission-released"),
          on(
                  CommissionRefunded.class,
                  it -> money(it.client(), it, "refunded", "{{milestone}}/{{at}}"))
              .inbox("tell-client-of-refunded-commission")
              .mail("commission-refunded"),
          on(
                  CommissionRefundOwed.class,
                  it -> money(it.client(), it, "refund_owed", "{{milestone}}/{{at}}"))
              .inbox("tell-client-of-owed-commission-refund")
              .mail("commission-refund-owed"),
          onEach(CommissionRefundReturned.class, CommissionNotifications::refundReturned)
              .inbox("tell-parties-of-returned-commission-refund")
              .mail("commission-refund-returned"));

  private CommissionNotifications() {}

  private static NotificationDraft requested(CommissionRequested it) {
    return to(it.artist(), it, "commission_requested", "requested")
        .ofActBy(it.client())
        .mail(
            COMMISSION_REQUESTED,
            "commission_requested/{{commission}}",
            "commission title client budget");
  }

  /** Whoever moved it knows; when an admin did, both hear of it. */
  private static Stream<NotificationDraft> moved(CommissionMoved it) {
    return Stream.of(it.client(), it.artist())
        .filter(party -> !party.equals(it.by()))
        .map(
            party ->
                to(party, it, "commission_moved", it.status() + "/{{at}}")
                    .with("label", it.status())
                    .about("status", "label")
                    .withPhrase("status", "commission_status." + it.status())
                    .mail(
                        COMMISSION_UPDATE,
                        "commission_moved/{{commission}}/{{at}}/{{to}}",
                        "commission title status"));
  }

  /** Both, for it was neither of them who ended it. */
  private static Stream<NotificationDraft> lapsed(CommissionLapsed it) {
    return Stream.of(it.client(), it.artist())
        .map(party -> mailed(party, it, "commission_lapsed_" + it.lapse(), "lapsed/{{at}}"));
  }

  private static NotificationDraft reminded(CommissionReminded it) {
    return mailed(
        it.addressee(), it, "commission_reminder_" + it.expected(), "reminder/{{expected}}/{{at}}");
  }

  /** The mail says what the inbox says. */
  private static NotificationDraft mailed(PersonId person, Event it, String words, String fact) {
    return to(person, it, words, fact)
        .withPhrase("subject", words + ".title")
        .withPhrase("text", words + ".message")
        .mail(
            COMMISSION_NOTICE,
            "commission/{{commission}}/" + fact + "/{{to}}",
            "commission subject text");
  }

  private static Stream<NotificationDraft> refundReturned(CommissionRefundReturned it) {
    String which = "{{milestone}}/{{at}}";
    return Stream.of(
        money(it.client(), it, "refund_returned", which),
        to(it.artist(), it, "commission_refund_returned_for_artist", "refund-returned/" + which));
  }

  /**
   * @param fate what became of the money, which names words, fact and mail
   * @param which tells it apart from other money of this commission with the same fate
   */
  private static NotificationDraft money(PersonId to, Event it, String fate, String which) {
    String words = "commission_" + fate;
    return to(to, it, words, fate.replace('_', '-') + "/" + which)
        .withPhrase("fate", words + ".fate")
        .mail(
            COMMISSION_MONEY,
            "%s/{{commission}}/%s".formatted(words, which),
            "commission title amount fate");
  }

  private static NotificationDraft to(PersonId person, Event it, String words, String fact) {
    return NotificationDraft.to(person, it)
        .inbox(COMMISSION, words, "commission/{{commission}}/" + fact)
        .leadingTo(SitePage.COMMISSION, "commission")
        .about("commissionId", "commission");
  }
}

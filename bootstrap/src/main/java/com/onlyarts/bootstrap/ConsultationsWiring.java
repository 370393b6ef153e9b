package com.onlyarts.bootstrap;

import com.onlyarts.consultations.application.BookingConsultations;
import com.onlyarts.consultations.application.Cashier;
import com.onlyarts.consultations.application.ChangingConsultations;
import com.onlyarts.consultations.application.ExpiringConsultations;
import com.onlyarts.consultations.application.FindingSlots;
import com.onlyarts.consultations.application.KeepingHours;
import com.onlyarts.consultations.application.Reception;
import com.onlyarts.consultations.application.RemindingPeople;
import com.onlyarts.consultations.application.ReviewingConsultations;
import com.onlyarts.consultations.application.SettlingConsultations;
import com.onlyarts.consultations.calendar.ICalendarInvitations;
import com.onlyarts.consultations.domain.BookingTerms;
import com.onlyarts.consultations.jdbi.JdbiAvailabilities;
import com.onlyarts.consultations.jdbi.JdbiConsultationBook;
import com.onlyarts.consultations.jdbi.JdbiConsultations;
import com.onlyarts.consultations.rest.AvailabilityResource;
import com.onlyarts.consultations.rest.ConsultationsResource;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.Acquaintances;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.Reaction;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.GivingBack;
import com.onlyarts.payments.api.Payer;
import java.time.Duration;
import java.util.List;

/** The consultations module: artists' hours, bookings, reminders. */
final class ConsultationsWiring {
  private static final Duration LOOK_FOR_UNPAID = Duration.ofSeconds(15);
  private static final Duration LOOK_FOR_DUE = Duration.ofSeconds(15);

  private final List<Object> resources;
  private final Payer payer;

  ConsultationsWiring(Foundation foundation, Artists artists, Acquaintances acquaintances, Charges charges, GivingBack givingBack) {
    Settings settings = foundation.settings();
    BookingTerms terms = BookingTerms.usual(settings.currency(), settings.commissionRate(), settings.meetingBase());
    JdbiConsultations consultations = new JdbiConsultations(foundation.jdbi(), foundation.clock());
    JdbiConsultationBook book = new JdbiConsultationBook(foundation.jdbi());
    JdbiAvailabilities availabilities = new JdbiAvailabilities(foundation.jdbi());
    Cashier cashier = new Cashier(charges, givingBack, terms);
    Reception reception = new Reception(artists, acquaintances, availabilities);
    ChangingConsultations changing =
        new ChangingConsultations(foundation.transactions(), consultations, reception, cashier, foundation.outbox(), foundation.clock());

    payer = new SettlingConsultations(consultations, cashier);
    resources =
        List.of(
            new ConsultationsResource(
                new BookingConsultations(
                    foundation.repeatable(), reception, cashier, consultations, foundation.outbox(), foundation.clock(), terms),
                changing,
                new ReviewingConsultations(book, new ICalendarInvitations()),
                foundation.caller()),
            new AvailabilityResource(
                new KeepingHours(foundation.transactions(), availabilities, foundation.clock()),
                new FindingSlots(artists, availabilities, book, foundation.clock()),
                foundation.caller()));
    foundation.reactions().add(new Reaction<>("consultations.cancel-of-deleted", AccountDeleted.class, event -> changing.leave(event.person())));
    addChores(foundation, consultations, availabilities, cashier);
  }

  private static void addChores(Foundation foundation, JdbiConsultations consultations, JdbiAvailabilities availabilities, Cashier cashier) {
    ExpiringConsultations expiring =
        new ExpiringConsultations(
            foundation.transactions(), consultations, cashier, foundation.outbox(), foundation.itemByItem("consultations.expire-unpaid"));
    RemindingPeople reminding =
        new RemindingPeople(
            foundation.transactions(), consultations, availabilities, foundation.outbox(), foundation.itemByItem("consultations.remind"));
    foundation
        .chores()
        .addAll(
            List.of(
                new Chore("consultations.expire-unpaid", LOOK_FOR_UNPAID, () -> expiring.expireOverdue(foundation.clock().instant())),
                new Chore("consultations.remind", LOOK_FOR_DUE, () -> reminding.remindOfDue(foundation.clock().instant()))));
  }

  List<Object> resources() {
    return resources;
  }

  /** Whom payments tells what has become of the money for a consultation. */
  Payer payer() {
    return payer;
  }
}

package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.consultations.api.ConsultationSideGone;
import com.onlyarts.consultations.application.BookingConsultations;
import com.onlyarts.consultations.application.BookingEligibility;
import com.onlyarts.consultations.application.ChangingConsultations;
import com.onlyarts.consultations.application.ConcludingConsultations;
import com.onlyarts.consultations.application.ConsultationBilling;
import com.onlyarts.consultations.application.ConsultationCases;
import com.onlyarts.consultations.application.ExpiringConsultations;
import com.onlyarts.consultations.application.FindingSlots;
import com.onlyarts.consultations.application.RemindingPeople;
import com.onlyarts.consultations.application.ReviewingConsultations;
import com.onlyarts.consultations.application.SettingAvailability;
import com.onlyarts.consultations.application.SettlingConsultations;
import com.onlyarts.consultations.calendar.ICalendarInvitations;
import com.onlyarts.consultations.domain.BookingTerms;
import com.onlyarts.consultations.jdbi.JdbiAvailabilities;
import com.onlyarts.consultations.jdbi.JdbiConsultationQueries;
import com.onlyarts.consultations.jdbi.JdbiConsultations;
import com.onlyarts.consultations.rest.AvailabilityResource;
import com.onlyarts.consultations.rest.ConsultationsResource;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.ArtistDemoted;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.ordering.api.CaseSubjects;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.application.ExpiringUnpaid;
import java.time.Duration;
import java.util.List;

/** The consultations module: artists' hours, bookings, reminders. */
public final class ConsultationsWiring {
  private static final Duration LOOK_FOR_UNPAID = Duration.ofSeconds(15);
  private static final Duration LOOK_FOR_DUE = Duration.ofSeconds(15);
  private static final Duration LOOK_FOR_SILENT = Duration.ofMinutes(1);

  private final List<Object> resources;
  private final PaymentListener listener;

  private final CaseSubjects caseSubjects;

  public ConsultationsWiring(
      ModuleContext context,
      Artists artists,
      Blocklist blocklist,
      Charges charges,
      RefundRequests refunds) {
    Settings settings = context.settings();
    BookingTerms terms =
        BookingTerms.usual(
            settings.trade().currency(),
            settings.trade().commissionRate(),
            settings.addresses().meetingBase());
    JdbiConsultations consultations = new JdbiConsultations(context.jdbi(), context.clock());
    caseSubjects = new ConsultationCases(context.transactions(), consultations);
    JdbiConsultationQueries book = new JdbiConsultationQueries(context.jdbi());
    JdbiAvailabilities availabilities = new JdbiAvailabilities(context.jdbi());
    ConsultationBilling billing = new ConsultationBilling(charges, refunds, terms);
    BookingEligibility eligibility = new BookingEligibility(artists, blocklist, availabilities);
    ChangingConsultations changing =
        new ChangingConsultations(
            context.transactions(),
            consultations,
            eligibility,
            billing,
            context.outbox(),
            context.clock());

    listener = new SettlingConsultations(consultations, billing, context.outbox());
    resources =
        List.of(
            new ConsultationsResource(
                new BookingConsultations(
                    context.repeatable(),
                    eligibility,
                    billing,
                    consultations,
                    context.outbox(),
                    context.clock(),
                    terms),
                changing,
                new ReviewingConsultations(
                    book, consultations, new ICalendarInvitations(), context.clock()),
                context.caller()),
            new AvailabilityResource(
                new SettingAvailability(context.transactions(), availabilities, context.clock()),
                new FindingSlots(artists, availabilities, book, context.clock()),
                context.caller()));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "consultations.cancel-of-deleted",
                AccountDeleted.class,
                event -> changing.leave(event.person(), Capacity.PERSON)));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "consultations.cancel-of-demoted",
                ArtistDemoted.class,
                event -> changing.leave(event.person(), Capacity.ARTIST)));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "consultations.call-off", ConsultationSideGone.class, changing::callOff));
    addJobs(context, consultations, availabilities, billing, charges);
  }

  private static void addJobs(
      ModuleContext context,
      JdbiConsultations consultations,
      JdbiAvailabilities availabilities,
      ConsultationBilling billing,
      Charges charges) {
    ExpiringConsultations expiring =
        new ExpiringConsultations(
            consultations,
            context.outbox(),
            new ExpiringUnpaid(context.transactions(), charges),
            context.itemByItem("consultations.expire-unpaid"));
    RemindingPeople reminding =
        new RemindingPeople(
            context.transactions(),
            consultations,
            availabilities,
            context.outbox(),
            context.itemByItem("consultations.remind"));
    ConcludingConsultations concluding =
        new ConcludingConsultations(
            context.transactions(),
            consultations,
            billing,
            context.itemByItem("consultations.conclude"));
    context
        .jobs()
        .addAll(
            List.of(
                new Job(
                    "consultations.expire-unpaid",
                    LOOK_FOR_UNPAID,
                    () -> expiring.expireOverdue(context.clock().instant())),
                new Job(
                    "consultations.remind",
                    LOOK_FOR_DUE,
                    () -> reminding.remindOfDue(context.clock().instant())),
                new Job(
                    "consultations.conclude",
                    LOOK_FOR_SILENT,
                    () -> concluding.concludeEnded(context.clock().instant()))));
  }

  /** Consultations, as cases are about them. */
  public CaseSubjects caseSubjects() {
    return caseSubjects;
  }

  public List<Object> resources() {
    return resources;
  }

  /** Whom payments tells what has become of the money for a consultation. */
  public PaymentListener payer() {
    return listener;
  }
}

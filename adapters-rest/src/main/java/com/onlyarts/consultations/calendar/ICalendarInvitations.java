package com.onlyarts.consultations.calendar;

import com.onlyarts.consultations.application.port.ConsultationView;
import com.onlyarts.consultations.application.port.Invitations;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.identity.api.PersonBrief;
import java.net.URI;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * Writes iCalendar as RFC 5545 and RFC 5546 have it. Times are in UTC, so that no calendar needs to
 * know the artist's zone to show the right instant; the organizer is named by a URN, for nobody's
 * address is shown (R18).
 */
public final class ICalendarInvitations implements Invitations {
  private static final String PRODUCT = "-//OnlyArts//Consultations//EN";

  @Override
  public String write(ConsultationView consultation) {
    boolean cancelled = consultation.progress().status() == ConsultationStatus.CANCELLED;
    Calendar calendar =
        new Calendar()
            .withProdId(PRODUCT)
            .withDefaults()
            .withProperty(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH)
            .withComponent(event(consultation, cancelled))
            .getFluentTarget();
    return FoldedLines.of(calendar.toString());
  }

  private static VEvent event(ConsultationView consultation, boolean cancelled) {
    VEvent event = new VEvent(false);
    event.add(new Uid(consultation.id().value() + "@onlyarts"));
    event.add(new DtStamp(consultation.changedAt()));
    event.add(new LastModified(consultation.changedAt()));
    event.add(new DtStart<>(consultation.appointment().start()));
    event.add(new DtEnd<>(consultation.appointment().end()));
    event.add(new Sequence(consultation.sequence()));
    event.add(status(consultation, cancelled));
    event.add(
        new Summary(
            printable(
                "Consultation: %s and %s"
                    .formatted(nameOf(consultation.artist()), nameOf(consultation.client())))));
    event.add(organizer(consultation.artist()));
    if (!consultation.isTentative()) {
      event.add(new Location(consultation.meetingLink()));
      event.add(new Url(URI.create(consultation.meetingLink())));
    }
    consultation
        .notes()
        .map(ICalendarInvitations::printable)
        .ifPresent(notes -> event.add(new Description(notes)));
    return event;
  }

  private static Status status(ConsultationView consultation, boolean cancelled) {
    if (cancelled) {
      return ImmutableStatus.VEVENT_CANCELLED;
    }
    return consultation.isTentative()
        ? ImmutableStatus.VEVENT_TENTATIVE
        : ImmutableStatus.VEVENT_CONFIRMED;
  }

  private static Property organizer(PersonBrief artist) {
    Organizer organizer = new Organizer(URI.create("urn:uuid:" + artist.id().value()));
    return organizer.add(new Cn(printable(nameOf(artist)).replace('"', '\'').replace('\n', ' ')));
  }

  private static String nameOf(PersonBrief person) {
    return person.fullName().orElse(person.username());
  }

  /** The format has no way to write control characters but line breaks and tabs. */
  private static String printable(String text) {
    return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
  }
}

package com.onlyarts.consultations.application.port;

/** Writes consultations down as calendars read them. */
public interface Invitations {

  /**
   * One consultation as an iCalendar file: the same UID for good, a greater SEQUENCE with every
   * change, a cancellation at the end (R64).
   */
  String write(ConsultationView consultation);
}

package com.onlyarts.consultations.application.port;

import java.util.Locale;

/** How far a consultation is paid. */
public enum ConsultationPayment {
  FREE,
  UNPAID,
  PAID,
  /** Given back, wholly or in part. */
  REFUNDED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

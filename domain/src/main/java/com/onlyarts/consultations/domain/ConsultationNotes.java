package com.onlyarts.consultations.domain;

import com.onlyarts.kernel.Text;

/** What client and artist write down about a consultation; at most 5,000 characters. */
public record ConsultationNotes(String text) {
  public static final int MAX_LENGTH = 5_000;

  public ConsultationNotes {
    text = Text.optional("notes", text, MAX_LENGTH);
  }
}

package com.onlyarts.commissions.application;

import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Note;
import java.util.Optional;

/** What one side would like changed about a commission; what is empty stays as it is. */
public record CommissionChange(
    Optional<CommissionStatus> status, Optional<Note> artistNotes, Optional<Note> clientNotes) {

  /** What whoever changes it says to it. */
  Optional<String> note() {
    return artistNotes.or(() -> clientNotes).map(Note::text);
  }
}

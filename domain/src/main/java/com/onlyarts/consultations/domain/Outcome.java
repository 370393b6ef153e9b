package com.onlyarts.consultations.domain;

/** How a consultation went; only the artist says so (R63). */
public enum Outcome {
  COMPLETED(ConsultationStatus.COMPLETED),
  NO_SHOW(ConsultationStatus.NO_SHOW);

  private final ConsultationStatus status;

  Outcome(ConsultationStatus status) {
    this.status = status;
  }

  ConsultationStatus status() {
    return status;
  }
}

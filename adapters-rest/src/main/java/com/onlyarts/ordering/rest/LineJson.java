package com.onlyarts.ordering.rest;

import com.onlyarts.contract.model.CallOffJson;
import com.onlyarts.contract.model.CallOffReasonJson;
import com.onlyarts.contract.model.CancellationJson;
import com.onlyarts.contract.model.LineStateJson;
import com.onlyarts.contract.model.TrackingJson;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.ordering.domain.CancellationRequest;
import com.onlyarts.ordering.domain.CarrierWord;
import com.onlyarts.ordering.domain.Handover;
import com.onlyarts.ordering.domain.LineLife;
import com.onlyarts.ordering.domain.LineState;
import com.onlyarts.ordering.domain.OrderStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a line, in the contract's words. What does not apply is absent. */
final class LineJson {
  private LineJson() {}

  static @Nullable LineStateJson state(OrderStatus order, LineState line) {
    return switch (order) {
      case PENDING, CANCELLED -> null;
      case PROCESSING, COMPLETED -> LineStateJson.fromValue(line.label());
      case REFUNDED -> LineStateJson.RETURNED;
    };
  }

  static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
    return instant.map(Times::utc).orElse(null);
  }

  /** What is digital is not followed: it never had a day by which to be sent. */
  static @Nullable TrackingJson tracking(LineLife life) {
    return life.handover()
        .filter(_ -> life.shipBy().isPresent())
        .map(Handover::dispatch)
        .map(
            dispatch ->
                TrackingJson.builder()
                    .carrier(dispatch.carrier().orElse(null))
                    .number(dispatch.trackingNumber().orElse(null))
                    .untracked(!dispatch.isTracked())
                    .build())
        .orElse(null);
  }

  static @Nullable OffsetDateTime deliveredAt(LineLife life) {
    return utc(life.delivered().map(CarrierWord::at));
  }

  static @Nullable CancellationJson cancellation(LineLife life) {
    return life.cancellation().map(LineJson::cancellation).orElse(null);
  }

  private static CancellationJson cancellation(CancellationRequest request) {
    return CancellationJson.builder()
        .requestedAt(Times.utc(request.at()))
        .answerBy(Times.utc(request.answerBy()))
        .declinedAt(utc(request.declinedAt()))
        .build();
  }

  static @Nullable CallOffJson calledOff(LineLife life) {
    return life.calledOff()
        .map(
            it ->
                CallOffJson.builder()
                    .at(Times.utc(it.at()))
                    .reason(CallOffReasonJson.fromValue(it.reason().label()))
                    .build())
        .orElse(null);
  }
}

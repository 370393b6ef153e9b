package com.onlyarts.notifications.application.port;

import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushTarget;
import java.time.Duration;
import java.util.Optional;

/** Whoever brings pushes to browsers: the browser maker's own service. */
public interface PushService {
  /**
   * Hands a message over, encrypted for the browser alone. Never inside a transaction; whatever
   * goes wrong is an answer.
   */
  Answer send(PushTarget target, PushDelivery delivery);

  /** What became of it. */
  sealed interface Answer {
    /** It was taken. */
    record Taken() implements Answer {}

    /** The browser does not exist any more. */
    record Gone() implements Answer {}

    /** The service wants a pause. */
    record Busy(Optional<Duration> pause) implements Answer {}

    /** The service failed, or did not answer; it may have taken the message. */
    record Failed(String reason) implements Answer {}

    /** The service will never take this message. */
    record Refused(String reason) implements Answer {}
  }
}

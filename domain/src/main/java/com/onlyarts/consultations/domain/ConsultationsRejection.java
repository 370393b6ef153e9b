package com.onlyarts.consultations.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Why consultations say no. Where another module would say the same, it is said with the same code.
 */
public sealed interface ConsultationsRejection extends Rejection {

  /** No such consultation, or other people's (R2). */
  record ConsultationNotFound(ConsultationId consultation)
      implements ConsultationsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such consultation";
    }
  }

  /** Nobody of that id gives consultations. */
  record ArtistNotFound(PersonId artist) implements ConsultationsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such artist";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("artistId");
    }
  }

  /** Nobody books themselves. */
  record SelfBooking() implements ConsultationsRejection, Invalid {
    @Override
    public String message() {
      return "You cannot book your own time";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("artistId");
    }
  }

  /** One of the two has blocked the other (R81). */
  record Blocked() implements ConsultationsRejection, NotAllowed {
    @Override
    public String message() {
      return "You cannot book this artist";
    }
  }

  /** The artist has another consultation then (R61). */
  record SlotTaken(Instant start) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "The artist is booked at this time";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("scheduledAt");
    }
  }

  /** The client has another consultation then. */
  record OwnTimeTaken(Instant start) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "You have booked another consultation at this time";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("scheduledAt");
    }
  }

  /** Two bookings of this artist wait for the client's money already (R61). */
  record TooManyUnpaidBookings(PersonId artist) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "Two of your bookings of this artist are not paid yet; pay or cancel one first";
    }
  }

  /** The artist gives no consultations then (R62). */
  record OutsideHours(Instant start) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "The artist is not available at this time";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("scheduledAt");
    }
  }

  /** It costs more than nothing and less than a provider takes. */
  record AmountTooSmall(Money price, Money smallest) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "A consultation costs nothing or at least %s; this one %s".formatted(smallest, price);
    }
  }

  /** It costs more than a provider takes at once. */
  record AmountTooLarge(Money price, Money largest) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "A consultation costs at most %s; this one %s".formatted(largest, price);
    }
  }

  /** Only the artist says how it went (R63). */
  record ArtistDecides(ConsultationId consultation) implements ConsultationsRejection, NotAllowed {
    @Override
    public String message() {
      return "Only the artist says whether a consultation took place";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("status");
    }
  }

  /** Nobody can have missed what has not begun, or only just (R111). */
  record TooEarlyForNoShow(ConsultationId consultation, Duration grace)
      implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "A client has not come once %d minutes have passed since the start"
          .formatted(grace.toMinutes());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("status");
    }
  }

  /** From where it stands it cannot get there (R63). */
  record StatusNotPossible(ConsultationStatus from, ConsultationStatus to)
      implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "A consultation that is %s cannot become %s".formatted(from.label(), to.label());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("status");
    }
  }

  /** What has taken place, or never will, is not moved. */
  record ConsultationClosed(ConsultationId consultation, ConsultationStatus status)
      implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "This consultation is %s and cannot be moved".formatted(status.label());
    }
  }

  /** So shortly before, only the artist moves it. */
  record TooLateToMove(ConsultationId consultation, CancellationNotice notice)
      implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return notice.hours() == 0
          ? "You can move a consultation until it begins"
          : "You can move a consultation until %d hours before it".formatted(notice.hours());
    }
  }

  /** It has its price by its length, so that the length stays. */
  record DurationFixed(ConsultationId consultation) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "The length of a consultation that costs money cannot change; cancel it and book another";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("duration");
    }
  }

  /** It has begun; who is not content says so in a case (R113, R111). */
  record ConsultationBegun(ConsultationId consultation)
      implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "This consultation has begun; if something went wrong, open a case";
    }
  }

  /** This does not go wrong with a consultation, or it was called off. */
  record ReasonNotPossible(String reason) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "A case cannot be opened for this reason";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("reason");
    }
  }

  /** It is too early to say so. */
  record CaseTooEarly(Instant from) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "A case can be opened for this reason from %s on".formatted(from);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("from", from.toString());
    }
  }

  /** The time for a case is over. */
  record CaseTooLate(Instant until) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "A case could be opened until %s".formatted(until);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("until", until.toString());
    }
  }

  /** There is nothing to pay for it, or no more. */
  record NothingToPay(ConsultationId consultation) implements ConsultationsRejection, Conflict {
    @Override
    public String message() {
      return "There is nothing to pay for this consultation";
    }
  }

  /** No hours are set for that date. */
  record DateNotSet() implements ConsultationsRejection, NotFound {
    @Override
    public String message() {
      return "You have set no hours for this date";
    }
  }
}

package com.onlyarts.payments.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Stripe's lists to their end: it gives at most 100 rows at once. */
final class StripePages {
  /** The most rows Stripe gives at once. */
  static final long MOST = 100;

  private StripePages() {}

  /** Asks for the page behind the row of this name. */
  @FunctionalInterface
  interface Page<S extends HasId> {
    StripeCollection<S> after(Optional<String> last) throws StripeException;
  }

  static <S extends HasId> List<S> all(Page<S> pages) throws StripeException {
    List<S> rows = new ArrayList<>();
    Optional<String> last = Optional.empty();
    do {
      StripeCollection<S> page = pages.after(last);
      rows.addAll(page.getData());
      last = next(page);
    } while (last.isPresent());
    return rows;
  }

  /** Where the page behind this one begins; empty on the last. */
  static <S extends HasId> Optional<String> next(StripeCollection<S> page) {
    boolean more = Boolean.TRUE.equals(page.getHasMore()) && !page.getData().isEmpty();
    return more ? Optional.of(page.getData().getLast().getId()) : Optional.empty();
  }
}

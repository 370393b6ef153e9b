package com.onlyarts.notifications.application.port;

import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import java.util.List;
import java.util.Optional;

/** What a buyer's mail says of an order. */
public interface Receipts {

  Optional<Receipt> of(OrderId order);

  /** An order's sums. */
  record Receipt(String number, List<Line> lines, Money subtotal, Money tax, Money total) {
    public Receipt {
      lines = List.copyOf(lines);
    }
  }

  /** One line: so many copies, for so much together. */
  record Line(String title, int copies, Money amount) {}
}

package com.onlyarts.ordering.application;

import com.onlyarts.ordering.application.port.CartLineView;
import com.onlyarts.ordering.domain.Totals;
import java.util.List;

/**
 * A cart at the prices of now.
 *
 * @param totals of the lines that are available (R30)
 */
public record CartView(List<CartLineView> lines, Totals totals) {

  public CartView {
    lines = List.copyOf(lines);
  }
}

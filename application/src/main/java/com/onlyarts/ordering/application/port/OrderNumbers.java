package com.onlyarts.ordering.application.port;

import com.onlyarts.ordering.domain.OrderNumber;
import java.time.LocalDate;

/** Gives each order its number (R33). */
public interface OrderNumbers {

  /**
   * A number of a UTC day that nobody else has or gets; as far as one node sees they rise. One that
   * is not used is lost. Asked before the transaction it makes nobody wait; inside, those who ask
   * there too may wait until it ends.
   */
  OrderNumber next(LocalDate day);
}

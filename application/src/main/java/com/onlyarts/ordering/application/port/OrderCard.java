package com.onlyarts.ordering.application.port;

import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderStatus;
import java.time.Instant;

/**
 * An order as a list shows it.
 *
 * @param copies of all its lines together
 * @param title what its first line was called when it was ordered
 * @param imageUrl what that line looked like then
 */
public record OrderCard(
    OrderId id,
    OrderNumber number,
    Money total,
    OrderStatus status,
    int copies,
    String title,
    String imageUrl,
    Instant placedAt) {}

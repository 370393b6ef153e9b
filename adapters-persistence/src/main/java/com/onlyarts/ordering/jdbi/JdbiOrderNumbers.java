package com.onlyarts.ordering.jdbi;

import com.onlyarts.ordering.application.port.OrderNumbers;
import com.onlyarts.ordering.domain.OrderNumber;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Numbers from the table {@code order_counters}: a node takes 20 of a day at once, and gives them
 * out of its memory. Inside a transaction it takes no more than the one it needs, because what is
 * rolled back is given to somebody else.
 */
public final class JdbiOrderNumbers implements OrderNumbers {
  static final int BLOCK = 20;

  private final Jdbi jdbi;
  private final Lock taking = new ReentrantLock();
  private final AtomicReference<Day> today = new AtomicReference<>(new Day(LocalDate.EPOCH));

  public JdbiOrderNumbers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public OrderNumber next(LocalDate day) {
    Queue<Integer> left =
        today.updateAndGet(kept -> kept.date().equals(day) ? kept : new Day(day)).left();
    Integer number = left.poll();
    return OrderNumber.of(
        day, number == null ? jdbi.withHandle(handle -> taken(handle, day, left)) : number);
  }

  /**
   * Who is in a transaction waits for nobody here: the row that is waited for may be locked by that
   * very transaction.
   */
  private int taken(Handle handle, LocalDate day, Queue<Integer> left) {
    if (handle.isInTransaction()) {
      return first(handle, day, 1);
    }
    taking.lock();
    try {
      Integer number = left.poll();
      return number == null ? firstOfBlock(handle, day, left) : number;
    } finally {
      taking.unlock();
    }
  }

  private static int firstOfBlock(Handle handle, LocalDate day, Queue<Integer> left) {
    int first = first(handle, day, BLOCK);
    IntStream.range(first + 1, first + BLOCK).forEach(left::add);
    return first;
  }

  private static int first(Handle handle, LocalDate day, int many) {
    return handle
        .createQuery(
            """
            INSERT INTO order_counters AS counter (day, last_number)
            VALUES (:day, :many)
            ON CONFLICT (day) DO UPDATE
            SET last_number = counter.last_number + excluded.last_number
            RETURNING last_number - CAST(:many AS integer) + 1
            """)
        .bind("day", day)
        .bind("many", many)
        .mapTo(int.class)
        .one();
  }

  private record Day(LocalDate date, Queue<Integer> left) {
    Day(LocalDate date) {
      this(date, new ConcurrentLinkedQueue<>());
    }
  }
}

package com.onlyarts.ordering.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.port.OrderNumbers;
import com.onlyarts.ordering.application.port.OrderNumbersContract;
import com.onlyarts.ordering.domain.OrderNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiOrderNumbersIT extends OrderNumbersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final int AUCTIONS = 6;
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(text -> Integer.parseInt(text.substring("OA-20320131-".length())));
  private static final LocalDate BUSY = LocalDate.of(2032, 1, 31);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiOrderNumbers numbers = new JdbiOrderNumbers(DATABASE.jdbi());

  @Override
  protected OrderNumbers numbers() {
    return numbers;
  }

  @Test
  void
      R33_many_threads_on_two_nodes_never_get_the_same_number_and_each_of_them_sees_its_numbers_rise()
          throws Exception {
    List<JdbiOrderNumbers> nodes = List.of(numbers, new JdbiOrderNumbers(DATABASE.jdbi()));

    List<List<String>> taken =
        atOnce(
            32,
            thread ->
                IntStream.range(0, 40)
                    .mapToObj(_ -> numberAt(nodes.get(thread % 2), thread))
                    .toList());

    assertThat(taken.subList(AUCTIONS, taken.size()))
        .allSatisfy(ofThread -> assertThat(ofThread).isSortedAccordingTo(BY_NUMBER));
    assertThat(taken.stream().flatMap(List::stream))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("OA-20320131-\\d{3,}"));
  }

  @Test
  void R33_a_number_of_the_block_at_hand_keeps_nobody_waiting_while_its_transaction_is_open() {
    LocalDate day = BUSY.plusYears(1);
    OrderNumber first = numbers.next(day);

    OrderNumber other =
        transactions.inTransaction(
            () -> {
              assertThat(numbers.next(day)).isNotEqualTo(first);
              return fromBeside(() -> new JdbiOrderNumbers(DATABASE.jdbi()).next(day));
            });

    assertThat(other).isEqualTo(OrderNumber.of(day, JdbiOrderNumbers.BLOCK + 1));
  }

  @Test
  void R33_a_number_of_a_transaction_that_fails_is_given_to_somebody_else_once() {
    LocalDate day = BUSY.plusYears(2);
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      numbers.next(day);
                      throw new IllegalStateException("it fails");
                    }))
        .hasMessage("it fails");

    assertThat(
            List.of(
                numbers.next(day),
                numbers.next(day),
                new JdbiOrderNumbers(DATABASE.jdbi()).next(day)))
        .doesNotHaveDuplicates();
  }

  /** The first few ask in a transaction, as an auction does. */
  private String numberAt(JdbiOrderNumbers node, int thread) {
    OrderNumber number =
        thread < AUCTIONS ? transactions.inTransaction(() -> node.next(BUSY)) : node.next(BUSY);
    return number.text();
  }

  private static <T> T fromBeside(Callable<T> work) {
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      return other.submit(work).get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private interface Turn {
    List<String> of(int thread);
  }

  private static List<List<String>> atOnce(int threads, Turn turn) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> results =
          IntStream.range(0, threads)
              .mapToObj(thread -> executor.submit(() -> turn.of(thread)))
              .toList();
      List<List<String>> taken = new ArrayList<>();
      for (Future<List<String>> result : results) {
        taken.add(result.get());
      }
      return taken;
    }
  }
}

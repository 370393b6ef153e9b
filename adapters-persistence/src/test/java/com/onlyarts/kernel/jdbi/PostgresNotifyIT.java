package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveSignal;
import com.onlyarts.kernel.application.port.LiveSignalContract;
import com.onlyarts.kernel.application.port.RecordingSignalListener;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresNotifyIT extends LiveSignalContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final LiveChannel channel = LiveChannel.person(UUID.randomUUID());

  @Override
  protected LiveSignal signal() {
    return new PostgresNotify(DATABASE.database());
  }

  @Test
  void a_listener_whose_connection_is_killed_says_so_and_goes_on() {
    int killed =
        DATABASE
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT count(pg_terminate_backend(pid))
                            FROM pg_stat_activity
                            WHERE datname = current_database()
                              AND application_name = 'onlyarts-signal'
                            """)
                        .mapTo(int.class)
                        .one());
    assertThat(killed).isEqualTo(2);

    there.awaitMissedSome();
    signal.signal(List.of(channel));

    assertThat(there.await(1)).containsExactly(channel);
  }

  @Test
  void a_listener_whose_host_forgot_the_connection_notices_and_goes_on() {
    RecordingSignalListener far = new RecordingSignalListener();
    try (TcpProxy way = TcpProxy.to(DATABASE.port());
        Database database =
            Database.open(DATABASE.urlBy(way), 2, Currency.getInstance("USD"), Clock.systemUTC());
        PostgresNotify farSignal = new PostgresNotify(database)) {
      farSignal.start(far);
      far.awaitMissedSome();

      way.forget();
      way.comeBack(); // what was open stays dead
      far.awaitMissedSome();
      signal.signal(List.of(channel));

      assertThat(far.await(1)).containsExactly(channel);
    }
  }

  @Test
  void ten_thousand_channels_rung_at_once_are_all_heard() {
    List<LiveChannel> channels =
        Stream.generate(() -> LiveChannel.person(UUID.randomUUID())).limit(10_000).toList();

    signal.signal(channels);

    assertThat(there.await(10_000)).containsExactlyInAnyOrderElementsOf(channels);
  }
}

package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.web.LogBridge;
import io.helidon.common.Weighted;
import io.helidon.logging.common.LogConfig;
import io.helidon.spi.HelidonShutdownHandler;
import java.io.PrintStream;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/**
 * Starts the service with the settings of the environment, says where it is, and stops it cleanly
 * at Ctrl-C or SIGTERM.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    LogConfig.initClass();
    PrintStream console = System.out;
    try {
      Settings settings = Settings.from(System.getenv());
      Service service = Service.start(settings);
      io.helidon.Main.addShutdownHandler(new First(service, service.watch(Main::endNow)));
      io.helidon.Main.addShutdownHandler(new Last(service));
      console.print(StartupBanner.of(settings, service.port(), service.managementPort()));
    } catch (Settings.Wrong wrong) {
      console.println(wrong.getMessage());
      System.exit(1);
    } catch (RuntimeException unforeseen) {
      LoggerFactory.getLogger(Main.class).error("OnlyArts does not start", unforeseen);
      System.exit(1); // or the threads that had started would keep it half alive
    }
  }

  /**
   * A service that cannot be reached is better started anew; whoever watches over it sees the
   * status.
   */
  private static void endNow() {
    Thread.ofPlatform().daemon().start(() -> haltAfter(Duration.ofSeconds(30)));
    System.exit(1);
  }

  private static void haltAfter(Duration patience) {
    try {
      Thread.sleep(patience);
    } catch (InterruptedException _) {
      // all the sooner
    }
    Runtime.getRuntime().halt(1);
  }

  /** Runs before Helidon's own handlers, which end the listeners. */
  private record First(Service service, AutoCloseable watch)
      implements HelidonShutdownHandler, Weighted {
    @Override
    public void shutdown() {
      try {
        watch.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      } finally {
        service.drain();
      }
    }

    @Override
    public double weight() {
      return Weighted.DEFAULT_WEIGHT * 10;
    }
  }

  /** Runs after Helidon's own handlers: by then no request is in flight. */
  private record Last(Service service) implements HelidonShutdownHandler, Weighted {
    @Override
    public void shutdown() {
      service.close();
      LogBridge.flush();
    }

    @Override
    public double weight() {
      return 1;
    }
  }
}

package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.SseConnections;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * What every module is wired with.
 *
 * @param handlers where a module's wiring adds what it does when others tell it something
 * @param jobs where a module's wiring adds what it does by the clock
 * @param repeatable for what makes something in several transactions
 * @param live where a module says what browsers are told at once
 * @param streams with what a module's resource lets browsers listen
 * @param onStop where a module's wiring adds what must be done before a clean stop, in this order
 */
public record ModuleContext(
    Settings settings,
    Database database,
    Repeatable repeatable,
    Outbox outbox,
    EventHandlers handlers,
    List<Job> jobs,
    List<Runnable> onStop,
    LiveEvents live,
    SseConnections streams,
    AuditTrail audit,
    FailedItems failedItems,
    Clock clock,
    CurrentCaller caller,
    WebLinks links) {

  public Transactions transactions() {
    return repeatable.transactions();
  }

  public Jdbi jdbi() {
    return database.jdbi();
  }

  /** How a job of this name goes on after an item that failed. */
  ItemByItem itemByItem(String job) {
    return new ItemByItem(job, failedItems, clock);
  }
}

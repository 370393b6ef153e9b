package com.onlyarts.bootstrap;

import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Reactions;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.LiveStreams;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * What every module is wired with.
 *
 * @param steps what a request has made so far that may come again
 * @param reactions where a module's wiring adds what it does when others tell it something
 * @param chores where a module's wiring adds what it does by the clock
 * @param live where a module says what browsers are told at once
 * @param streams with what a module's resource lets browsers listen
 * @param onStop where a module's wiring adds what must be done before a clean stop, in this order
 */
record Foundation(
    Settings settings,
    Database database,
    Transactions transactions,
    IdempotentSteps steps,
    Outbox outbox,
    Reactions reactions,
    List<Chore> chores,
    List<Runnable> onStop,
    LiveEvents live,
    LiveStreams streams,
    AuditTrail audit,
    FailedItems failedItems,
    Clock clock,
    CurrentCaller caller,
    WebLinks links) {

  /** For what makes something in several transactions. */
  Repeatable repeatable() {
    return new Repeatable(transactions, steps);
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  /** How a chore of this name goes on after an item that failed. */
  ItemByItem itemByItem(String chore) {
    return new ItemByItem(chore, failedItems, clock);
  }
}

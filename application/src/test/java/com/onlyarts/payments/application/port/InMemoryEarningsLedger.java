package com.onlyarts.payments.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.Posting;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The books of the fake beside it, as a seller reads them. */
public final class InMemoryEarningsLedger implements EarningsLedger {
  private static final Money NOTHING = Money.zero(Currency.getInstance("USD"));
  private final InMemoryLedger ledger;

  public InMemoryEarningsLedger(InMemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Balance balanceOf(PersonId seller) {
    Money earned =
        ledger.entries().stream()
            .filter(entry -> entry.kind().isEarning())
            .map(entry -> entry.sellerChanges().getOrDefault(seller, NOTHING))
            .reduce(NOTHING, Money::plus);
    return new Balance(
        ledger.balanceOf(LedgerAccount.pendingOf(seller)).orElse(NOTHING),
        ledger.balanceOf(LedgerAccount.availableOf(seller)).orElse(NOTHING),
        earned,
        NOTHING);
  }

  @Override
  public Page<Line> linesOf(PersonId seller, PageRequest request) {
    List<Line> lines = new ArrayList<>();
    for (LedgerEntry entry : ledger.entries()) {
      entry.postings().stream()
          .filter(posting -> posting.account().owner().equals(Optional.of(seller)))
          .forEach(posting -> lines.addFirst(line(entry, posting)));
    }
    List<UUID> ids = lines.stream().map(Line::id).toList();
    int from =
        request
            .cursor()
            .map(cursor -> 1 + ids.indexOf(cursor.in("postings:id:desc").uuid(0)))
            .orElse((int) request.offset());
    List<Line> fetched = lines.stream().skip(from).limit(request.oneMore()).toList();
    return Page.of(
        request, fetched, lines.size(), line -> Cursor.at("postings:id:desc", line.id()));
  }

  private static Line line(LedgerEntry entry, Posting posting) {
    UUID id = UUID.nameUUIDFromBytes((entry.businessKey() + posting.account()).getBytes(UTF_8));
    boolean available = posting.account().kind() == LedgerAccount.Kind.SELLER_AVAILABLE;
    return new Line(
        id,
        entry.id().value(),
        entry.kind(),
        posting.amount(),
        available,
        entry.description(),
        entry.at());
  }
}

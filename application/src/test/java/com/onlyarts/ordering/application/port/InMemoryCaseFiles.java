package com.onlyarts.ordering.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.ordering.domain.CaseId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The bytes of evidence in a map, beside the cases that name them. */
public final class InMemoryCaseFiles implements CaseFiles {
  private final InMemoryTransactions transactions;
  private final InMemoryCases cases;
  private final Map<CaseFileId, byte[]> kept = new HashMap<>();

  public InMemoryCaseFiles(InMemoryTransactions transactions, InMemoryCases cases) {
    this.transactions = transactions;
    this.cases = cases;
  }

  @Override
  public void add(CaseFileId id, byte[] bytes) {
    transactions.requireInside();
    kept.put(id, bytes.clone());
  }

  @Override
  public Optional<Content> find(CaseId id, CaseFileId file) {
    return cases.entriesOf(id).stream()
        .map(CaseEntry::file)
        .flatMap(Optional::stream)
        .filter(it -> it.id().equals(file) && kept.containsKey(file))
        .map(it -> new Content(it.name(), requireNonNull(kept.get(file)).clone()))
        .findFirst();
  }

  /** Its time is over. */
  public void forget(CaseFileId file) {
    kept.remove(file);
  }
}

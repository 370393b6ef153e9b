package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Looks at the cases in the map, all on one page; everybody is called somebody. */
public final class InMemoryCaseRecords implements CaseRecords {
  private static final String LATEST_FIRST = "cases:createdAt:desc";
  private final InMemoryCases cases;

  public InMemoryCaseRecords(InMemoryCases cases) {
    this.cases = cases;
  }

  @Override
  public Page<CaseView> of(PersonId person, Optional<CaseStatus> status, PageRequest request) {
    return page(it -> it.parties().include(person), status, request);
  }

  @Override
  public Page<CaseView> all(Optional<CaseStatus> status, PageRequest request) {
    return page(_ -> true, status, request);
  }

  private Page<CaseView> page(
      Predicate<Case> whose, Optional<CaseStatus> status, PageRequest request) {
    List<CaseView> rows =
        cases.all().reversed().stream()
            .filter(whose)
            .filter(it -> status.isEmpty() || status.get() == it.status())
            .map(InMemoryCaseRecords::view)
            .toList();
    return Page.of(
        request,
        rows,
        rows.size(),
        row -> Cursor.at(LATEST_FIRST, row.what().claim().openedAt(), row.what().id().value()));
  }

  @Override
  public Optional<CaseView> find(CaseId id) {
    return cases.all().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(InMemoryCaseRecords::view);
  }

  @Override
  public List<CaseEntryView> entriesOf(CaseId id) {
    return cases.entriesOf(id).stream()
        .map(
            entry ->
                new CaseEntryView(
                    UUID.randomUUID(), entry, entry.by().map(InMemoryCaseRecords::brief), true))
        .toList();
  }

  private static CaseView view(Case it) {
    return new CaseView(
        it, brief(it.parties().buyer()), brief(it.parties().seller()), it.claim().openedAt());
  }

  private static PersonBrief brief(PersonId person) {
    return new PersonBrief(person, "somebody", Optional.empty(), Optional.empty());
  }
}

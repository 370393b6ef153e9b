package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import com.onlyarts.ordering.application.port.CaseEntryView;
import com.onlyarts.ordering.application.port.CaseRecords;
import com.onlyarts.ordering.application.port.CaseView;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Cases as people look at them, by SQL. */
public final class JdbiCaseRecords implements CaseRecords {
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("cases:createdAt:desc", "cases.created_at", "cases.id");
  private static final String VIEW =
      "SELECT "
          + CaseColumns.CASE
          + """
            , buyer.username AS buyer_username, buyer.full_name AS buyer_full_name, buyer.profile_picture AS buyer_profile_picture,
              seller.username AS seller_username, seller.full_name AS seller_full_name, seller.profile_picture AS seller_profile_picture
            FROM cases
            JOIN identity_profile AS buyer ON buyer.id = cases.buyer_id
            JOIN identity_profile AS seller ON seller.id = cases.seller_id
            """;

  private final Jdbi jdbi;

  public JdbiCaseRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<CaseView> of(PersonId person, Optional<CaseStatus> status, PageRequest request) {
    return page(Optional.of(person), status, request);
  }

  @Override
  public Page<CaseView> all(Optional<CaseStatus> status, PageRequest request) {
    return page(Optional.empty(), status, request);
  }

  private Page<CaseView> page(
      Optional<PersonId> person, Optional<CaseStatus> status, PageRequest request) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    person.ifPresent(
        _ -> conditions.add("(cases.buyer_id = :person OR cases.seller_id = :person)"));
    status.ifPresent(_ -> conditions.add("cases.status = :status"));
    String where = "WHERE " + String.join("\n  AND ", conditions) + "\n";
    return jdbi.withHandle(
        handle -> {
          Query count =
              bound(handle.createQuery("SELECT count(*) FROM cases\n" + where), person, status);
          Query rows =
              LATEST_FIRST.bind(
                  bound(
                      handle.createQuery(VIEW + where + LATEST_FIRST.page(request)),
                      person,
                      status),
                  request);
          long total = count.mapTo(long.class).one();
          return Page.of(
              request,
              rows.map(JdbiCaseRecords::view).list(),
              total,
              row -> LATEST_FIRST.behind(row.what().claim().openedAt(), row.what().id()));
        });
  }

  private static Query bound(Query query, Optional<PersonId> person, Optional<CaseStatus> status) {
    person.ifPresent(it -> query.bind("person", it));
    status.ifPresent(it -> query.bind("status", it.label()));
    return query;
  }

  @Override
  public Optional<CaseView> find(CaseId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(VIEW + "WHERE cases.id = :id")
                .bind("id", id)
                .map(JdbiCaseRecords::view)
                .findOne());
  }

  @Override
  public List<CaseEntryView> entriesOf(CaseId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT entry.id, entry.kind, entry.by_id, entry.text, entry.pictures, entry.amount, entry.file_id, entry.file_name, entry.file_type, entry.file_size, entry.at,
                           EXISTS (SELECT FROM case_files WHERE case_files.id = entry.file_id) AS file_is_kept,
                           writer.username AS by_username, writer.full_name AS by_full_name, writer.profile_picture AS by_profile_picture
                    FROM case_entries AS entry
                    LEFT JOIN identity_profile AS writer ON writer.id = entry.by_id
                    WHERE entry.case_id = :case
                    ORDER BY entry.id
                    """)
                .bind("case", id)
                .map(JdbiCaseRecords::entry)
                .list());
  }

  private static CaseView view(ResultSet row, StatementContext context) throws SQLException {
    return new CaseView(
        CaseColumns.read(row, context),
        PersonRow.named(row, "buyer"),
        PersonRow.named(row, "seller"),
        instant(row, "updated_at"));
  }

  private static CaseEntryView entry(ResultSet row, StatementContext context) throws SQLException {
    Optional<PersonBrief> by =
        optionalId(row, "by_id", PersonId::new).isPresent()
            ? Optional.of(PersonRow.named(row, "by"))
            : Optional.empty();
    return new CaseEntryView(
        row.getObject("id", UUID.class),
        CaseColumns.entry(row, context),
        by,
        row.getBoolean("file_is_kept"));
  }
}

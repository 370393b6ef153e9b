package com.onlyarts.ordering.jdbi;

import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.ordering.application.port.CaseFiles;
import com.onlyarts.ordering.domain.CaseFileId;
import com.onlyarts.ordering.domain.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The bytes of evidence in the table {@code case_files}; what they are is in their entry. */
public final class JdbiCaseFiles implements CaseFiles {
  private static final Duration KEPT = Duration.ofDays(731); // 24 months, a leap day among them

  private final Jdbi jdbi;

  public JdbiCaseFiles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Evidence is kept for 24 months after its case has ended (R107). */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(
        jdbi,
        clock,
        "case_files",
        """
        id IN (
          SELECT entry.file_id
          FROM cases
          JOIN case_entries AS entry ON entry.case_id = cases.id
          WHERE cases.ended_at < :before
            AND entry.file_id IS NOT NULL
        )
        """,
        KEPT);
  }

  @Override
  public void add(CaseFileId id, byte[] bytes) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("INSERT INTO case_files (id, bytes) VALUES (:id, :bytes)")
                .bind("id", id)
                .bind("bytes", bytes)
                .execute());
  }

  @Override
  public Optional<Content> find(CaseId id, CaseFileId file) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT entry.file_name, kept.bytes
                    FROM case_files AS kept
                    JOIN case_entries AS entry ON entry.file_id = kept.id
                    WHERE kept.id = :file
                      AND entry.case_id = :case
                    """)
                .bind("file", file)
                .bind("case", id)
                .map((row, _) -> new Content(row.getString("file_name"), row.getBytes("bytes")))
                .findOne());
  }
}

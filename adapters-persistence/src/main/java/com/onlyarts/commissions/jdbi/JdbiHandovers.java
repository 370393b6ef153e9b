package com.onlyarts.commissions.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalId;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.commissions.application.port.Handovers;
import com.onlyarts.commissions.domain.CommissionFile;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.kernel.jdbi.IdsAmong;
import com.onlyarts.media.api.FilesInUse;
import com.onlyarts.media.domain.OriginalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** What was handed over, in the table {@code commission_files}. */
public final class JdbiHandovers implements Handovers, FilesInUse {
  private final Jdbi jdbi;

  public JdbiHandovers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(CommissionId commission, CommissionFile handover, Optional<Preview> preview) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO commission_files (commission_id, file_id, milestone_id, name, kind, bytes, sha256, preview_type, preview, handed_over_at)
                    VALUES (:commission, :file, :milestone, :name, :kind, :bytes, :sha256, :previewType, :preview, :at)
                    ON CONFLICT DO NOTHING
                    """)
                .bind("commission", commission)
                .bind("file", handover.file())
                .bind("milestone", handover.milestone())
                .bind("name", handover.name())
                .bind("kind", handover.type())
                .bind("bytes", handover.bytes())
                .bind("sha256", handover.sha256())
                .bind("previewType", preview.map(Preview::mediaType))
                .bind("preview", preview.map(Preview::bytes))
                .bind("at", handover.at())
                .execute());
  }

  @Override
  public List<HandoverView> of(CommissionId commission) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT file_id, milestone_id, name, kind, bytes, sha256, handed_over_at, preview_type
                    FROM commission_files
                    WHERE commission_id = :commission
                    ORDER BY handed_over_at, file_id
                    """)
                .bind("commission", commission)
                .map((row, _) -> view(row))
                .list());
  }

  @Override
  public Optional<Preview> previewOf(CommissionId commission, OriginalId file) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT preview_type, preview
                    FROM commission_files
                    WHERE commission_id = :commission
                      AND file_id = :file
                      AND preview IS NOT NULL
                    """)
                .bind("commission", commission)
                .bind("file", file)
                .map(
                    (row, _) -> new Preview(row.getString("preview_type"), row.getBytes("preview")))
                .findOne());
  }

  @Override
  public Optional<CommissionId> commissionOf(OriginalId file) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT commission_id FROM commission_files WHERE file_id = :file")
                .bind("file", file)
                .map((row, _) -> id(row, "commission_id", CommissionId::new))
                .findOne());
  }

  @Override
  public Set<OriginalId> among(Collection<OriginalId> files) {
    return IdsAmong.of(
        jdbi,
        "SELECT file_id FROM commission_files WHERE file_id = ANY (:ids)",
        files,
        OriginalId::new);
  }

  private static HandoverView view(ResultSet row) throws SQLException {
    return new HandoverView(
        new CommissionFile(
            id(row, "file_id", OriginalId::new),
            optionalId(row, "milestone_id", MilestoneId::new),
            row.getString("name"),
            row.getString("kind"),
            row.getLong("bytes"),
            row.getString("sha256"),
            instant(row, "handed_over_at")),
        optionalText(row, "preview_type"));
  }
}

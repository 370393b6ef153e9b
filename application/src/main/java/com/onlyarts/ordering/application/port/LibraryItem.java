package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A paid line with the files that it bought: those that the work delivered when it was paid, and
 * those that it has delivered since (R126).
 *
 * @param licence under which it was sold; empty of what was sold before licences were written down
 *     (R128)
 * @param revoked whether it was called off, all its money went back, or its work infringes
 *     somebody's rights: its files are not the buyer's any more (R122, R126)
 */
public record LibraryItem(
    OrderLineId line,
    OrderNumber number,
    OrderedWork work,
    PersonId buyer,
    PersonBrief artist,
    Instant paidAt,
    boolean revoked,
    Optional<LineLicence> licence,
    List<LineCertificate> certificates,
    List<KeptFile> files) {

  public LibraryItem {
    certificates = List.copyOf(certificates);
    files = List.copyOf(files);
  }

  /** One of its files. */
  public Optional<KeptFile> file(OriginalId id) {
    return files.stream().filter(file -> file.id().equals(id)).findFirst();
  }
}

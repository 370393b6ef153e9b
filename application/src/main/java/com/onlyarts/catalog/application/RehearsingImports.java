package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.ImportSources;
import com.onlyarts.catalog.application.port.ImportSources.Opened;
import com.onlyarts.catalog.application.port.ImportSources.UnreadableSource;
import com.onlyarts.catalog.application.port.Imports;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.GivenWork;
import com.onlyarts.catalog.domain.ImportDraft;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.catalog.domain.ImportState;
import com.onlyarts.catalog.domain.ImportTerms;
import com.onlyarts.catalog.domain.RowFault;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.StoredPictures;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads what was brought along and judges every row as if it were published by hand; nothing is
 * made (R280). It goes some rows at a time, each time from what is written down.
 */
public final class RehearsingImports {
  /** How many rows are judged at a time. */
  static final int AT_ONCE = 25;

  private final Transactions transactions;
  private final Imports imports;
  private final ImportSources sources;
  private final StoredPictures pictures;
  private final ImportTerms terms;

  public RehearsingImports(
      Transactions transactions,
      Imports imports,
      ImportSources sources,
      StoredPictures pictures,
      ImportTerms terms) {
    this.transactions = transactions;
    this.imports = imports;
    this.sources = sources;
    this.pictures = pictures;
    this.terms = terms;
  }

  /** Goes on with a rehearsal. */
  void goOn(ArtworkImport rehearsal) {
    try (Opened source = sources.open(rehearsal.source())) {
      if (!imports.hasRows(rehearsal.id())) {
        List<ImportRow> rows = read(rehearsal, source);
        whileRehearsing(rehearsal, it -> imports.addRows(it.id(), rows));
        return;
      }
      List<ImportRow> unread = imports.rows(rehearsal.id(), ImportRowState.UNREAD, AT_ONCE);
      List<Found> found = unread.stream().map(row -> look(rehearsal, source, row)).toList();
      whileRehearsing(rehearsal, it -> judge(it, found));
    } catch (UnreadableSource e) {
      whileRehearsing(
          rehearsal,
          it -> {
            it.fail(e.reason());
            imports.save(it);
          });
    }
  }

  private List<ImportRow> read(ArtworkImport rehearsal, Opened source) {
    List<GivenWork> works = source.works(imports.list(rehearsal.id()));
    if (works.isEmpty()) {
      throw new UnreadableSource("There is no work in it");
    }
    return works.stream().map(ImportRow::unread).toList();
  }

  /** A row, what is wrong with it, and what tells its picture from others. */
  private record Found(ImportRow row, List<RowFault> faults, Optional<String> sha256) {}

  private Found look(ArtworkImport rehearsal, Opened source, ImportRow row) {
    List<RowFault> faults =
        new ArrayList<>(
            ImportDraft.of(row.given(), row.given().picture(), rehearsal.source().defaults(), terms)
                .faults());
    Optional<String> sha256 =
        row.given().picture().flatMap(name -> pictureOf(source, name, faults::add));
    return new Found(row, faults, sha256);
  }

  private Optional<String> pictureOf(Opened source, String name, Consumer<RowFault> blame) {
    try {
      Optional<byte[]> file = source.picture(name, StoredPictures.MOST_BYTES);
      if (file.isEmpty()) {
        blame.accept(new RowFault("picture", "is not in the archive"));
        return Optional.empty();
      }
      pictures.require(file.get());
      return Optional.of(sha256(file.get()));
    } catch (UnreadableSource e) {
      blame.accept(new RowFault("picture", e.reason()));
    } catch (Rejected refused) {
      if (refused.rejection().kind() == Kind.AWAY) {
        throw refused;
      }
      blame.accept(new RowFault("picture", refused.rejection().message()));
    }
    return Optional.empty();
  }

  private void judge(ArtworkImport rehearsal, List<Found> found) {
    for (Found it : found) {
      Optional<Duplicate> twin =
          it.sha256().flatMap(hash -> imports.twinOf(rehearsal, it.row().given().row(), hash));
      imports.save(rehearsal.id(), it.row().judged(it.faults(), it.sha256(), twin));
    }
    if (imports.rows(rehearsal.id(), ImportRowState.UNREAD, 1).isEmpty()) {
      rehearsal.rehearsed();
    }
    imports.save(rehearsal);
  }

  /** Nothing is written of an import that was called off meanwhile. */
  private void whileRehearsing(ArtworkImport rehearsal, Consumer<ArtworkImport> act) {
    transactions.inTransaction(
        () ->
            imports
                .lock(rehearsal.id())
                .filter(it -> it.state() == ImportState.REHEARSING)
                .ifPresent(act));
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

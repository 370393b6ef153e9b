package com.onlyarts.media.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import com.onlyarts.media.domain.UploadState.Awaited;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Uploads in a map. */
public final class InMemoryUploads implements Uploads {
  private static final String LIST = "uploads";
  private final Map<UploadId, Upload> uploads = new LinkedHashMap<>();
  private final Map<UploadId, SessionId> invitedIn = new HashMap<>();
  private final Set<SessionId> over = new HashSet<>();

  @Override
  public void add(Upload upload) {
    save(upload);
  }

  @Override
  public Optional<Upload> lock(UploadId id) {
    return first(upload -> upload.id().equals(id));
  }

  @Override
  public Optional<Upload> lock(PublicId id) {
    return first(upload -> upload.publicId().equals(id));
  }

  @Override
  public void invite(Upload upload, SessionId session) {
    add(upload);
    invitedIn.put(upload.id(), session);
  }

  @Override
  public Optional<Upload> lock(Ticket.Digest ticket, Instant now) {
    return first(
        upload ->
            !over.contains(invitedIn.get(upload.id()))
                && upload.state() instanceof Awaited(Optional<Ticket.Digest> expected)
                && expected.equals(Optional.of(ticket)));
  }

  @Override
  public List<UploadId> due(Instant now, Optional<UploadId> after, int most) {
    return uploads.values().stream()
        .filter(upload -> !upload.dueAt().isAfter(now))
        .map(Upload::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<Picture> at(Collection<String> addresses) {
    return uploads.values().stream()
        .flatMap(upload -> upload.picture().stream())
        .filter(picture -> addresses.contains(picture.url()))
        .toList();
  }

  @Override
  public void save(Upload upload) {
    uploads.put(upload.id(), copyOf(upload));
  }

  @Override
  public void remove(UploadId id) {
    uploads.remove(id);
  }

  @Override
  public void voidTicketsOf(PersonId owner) {
    uploads.replaceAll(
        (_, upload) ->
            upload.owner().equals(owner) && upload.state() instanceof Awaited
                ? withoutTicket(upload)
                : upload);
  }

  /** This session has ended. */
  public void ended(SessionId session) {
    over.add(session);
  }

  private static Upload withoutTicket(Upload upload) {
    return Upload.restore(
        upload.id(),
        upload.owner(),
        upload.publicId(),
        upload.createdAt(),
        new Awaited(Optional.empty()),
        upload.dueAt());
  }

  @Override
  public Page<UploadView> of(PersonId owner, PageRequest request) {
    List<UploadView> own =
        List.copyOf(uploads.values()).reversed().stream()
            .filter(upload -> upload.owner().equals(owner) && upload.picture().isPresent())
            .map(
                upload ->
                    new UploadView(
                        upload.id(),
                        upload.publicId(),
                        upload.picture().orElseThrow(),
                        upload.createdAt()))
            .sorted(Comparator.comparing(UploadView::createdAt).reversed())
            .toList();
    int start =
        request
            .cursor()
            .map(
                cursor ->
                    own.stream()
                            .map(UploadView::id)
                            .toList()
                            .indexOf(new UploadId(cursor.in(LIST).uuid(0)))
                        + 1)
            .orElse((int) Math.min(request.offset(), own.size()));
    List<UploadView> fetched = own.subList(start, Math.min(start + request.oneMore(), own.size()));
    return Page.of(request, fetched, own.size(), upload -> Cursor.at(LIST, upload.id().value()));
  }

  /** How many there are, in whatever state. */
  public int count() {
    return uploads.size();
  }

  private Optional<Upload> first(Predicate<Upload> wanted) {
    return uploads.values().stream().filter(wanted).findFirst().map(InMemoryUploads::copyOf);
  }

  private static Upload copyOf(Upload upload) {
    return Upload.restore(
        upload.id(),
        upload.owner(),
        upload.publicId(),
        upload.createdAt(),
        upload.state(),
        upload.dueAt());
  }
}

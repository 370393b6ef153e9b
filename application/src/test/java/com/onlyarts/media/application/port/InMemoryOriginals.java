package com.onlyarts.media.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.OriginalState.Removed;
import com.onlyarts.media.domain.StorageAllowance;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Originals in a map. */
public final class InMemoryOriginals implements Originals {
  private static final String LIST = "files";
  private final Map<OriginalId, Original> originals = new LinkedHashMap<>();
  private final Map<PersonId, StorageAllowance> allowances = new HashMap<>();

  @Override
  public Use lockUse(PersonId owner) {
    return new Use(
        kept(owner).stream().mapToLong(original -> original.description().bytes()).sum(),
        allowances.getOrDefault(owner, StorageAllowance.FREE));
  }

  /** From now on this person may keep as much as that. */
  public void allow(PersonId owner, StorageAllowance allowance) {
    allowances.put(owner, allowance);
  }

  @Override
  public void add(Original original) {
    save(original);
  }

  @Override
  public Optional<Original> find(OriginalId id) {
    return Optional.ofNullable(originals.get(id)).map(InMemoryOriginals::copyOf);
  }

  @Override
  public Optional<Original> lock(OriginalId id) {
    return find(id);
  }

  @Override
  public List<Original> lockAll(Collection<OriginalId> ids) {
    return ids.stream()
        .distinct()
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .flatMap(id -> find(id).stream())
        .toList();
  }

  @Override
  public List<OriginalId> due(Instant now, Optional<OriginalId> after, int most) {
    return originals.values().stream()
        .filter(original -> !original.dueAt().isAfter(now))
        .map(Original::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<OriginalId> unscanned(Optional<OriginalId> after, int most) {
    return originals.values().stream()
        .filter(original -> original.sha256().isPresent() && original.scan().isEmpty())
        .map(Original::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public void save(Original original) {
    originals.put(original.id(), copyOf(original));
  }

  @Override
  public void remove(OriginalId id) {
    originals.remove(id);
  }

  @Override
  public Page<Original> of(PersonId owner, PageRequest request) {
    List<Original> own =
        kept(owner).reversed().stream()
            .sorted(Comparator.comparing(Original::createdAt).reversed())
            .toList();
    int start =
        request
            .cursor()
            .map(
                cursor ->
                    own.stream()
                            .map(Original::id)
                            .toList()
                            .indexOf(new OriginalId(cursor.in(LIST).uuid(0)))
                        + 1)
            .orElse((int) Math.min(request.offset(), own.size()));
    List<Original> fetched = own.subList(start, Math.min(start + request.oneMore(), own.size()));
    return Page.of(
        request, fetched, own.size(), original -> Cursor.at(LIST, original.id().value()));
  }

  private List<Original> kept(PersonId owner) {
    return originals.values().stream()
        .filter(original -> original.owner().equals(owner))
        .filter(original -> !(original.state() instanceof Removed))
        .map(InMemoryOriginals::copyOf)
        .toList();
  }

  private static Original copyOf(Original original) {
    return Original.restore(
        original.id(),
        original.owner(),
        original.description(),
        original.createdAt(),
        original.state(),
        original.scan(),
        original.dueAt());
  }
}

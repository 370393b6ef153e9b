package com.onlyarts.media.application.port;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.domain.OriginalId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store in maps, which fails a test that calls it inside a transaction, and can be away. */
public final class InMemoryPrivateFiles implements PrivateFiles {
  private final Map<OriginalId, Map<Integer, byte[]>> parts = new HashMap<>();
  private final Map<OriginalId, byte[]> whole = new HashMap<>();
  private final InMemoryTransactions transactions;
  private boolean away;

  public InMemoryPrivateFiles(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean take(OriginalId id, int part, long bytes, InputStream body) {
    speak();
    try {
      byte[] sent = body.readNBytes((int) bytes + 1);
      if (sent.length != bytes) {
        return false;
      }
      parts.computeIfAbsent(id, _ -> new TreeMap<>()).put(part, sent);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void drop(OriginalId id, int part) {
    speak();
    parts.getOrDefault(id, new TreeMap<>()).remove(part);
  }

  @Override
  public Map<Integer, Long> parts(OriginalId id) {
    speak();
    Map<Integer, Long> there = new TreeMap<>();
    if (whole.containsKey(id)) {
      return there;
    }
    parts.getOrDefault(id, Map.of()).forEach((part, bytes) -> there.put(part, (long) bytes.length));
    return there;
  }

  @Override
  public String join(OriginalId id, int count) {
    speak();
    if (!whole.containsKey(id)) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      Map<Integer, byte[]> there = parts.getOrDefault(id, Map.of());
      for (int part = 1; part <= count; part++) {
        all.writeBytes(there.getOrDefault(part, new byte[0]));
      }
      whole.put(id, all.toByteArray());
      parts.remove(id);
    }
    return hash(whole.getOrDefault(id, new byte[0]));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] read(OriginalId id, long from, int most) {
    speak();
    byte[] bytes = whole.getOrDefault(id, new byte[0]);
    int start = (int) Math.min(from, bytes.length);
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + most));
  }

  @Override
  public Optional<InputStream> open(OriginalId id, long from, long bytes) {
    return whole.containsKey(id)
        ? Optional.of(new ByteArrayInputStream(read(id, from, (int) bytes)))
        : Optional.empty();
  }

  @Override
  public void remove(OriginalId id) {
    speak();
    parts.remove(id);
    whole.remove(id);
  }

  /** Whether anything of a file is here. */
  public boolean has(OriginalId id) {
    return parts.containsKey(id) || whole.containsKey(id);
  }

  /** From now on nobody answers here, or somebody does again. */
  public void away(boolean away) {
    this.away = away;
  }

  private void speak() {
    transactions.requireOutside();
    if (away) {
      throw new Rejected(new ServiceUnavailable("file store"));
    }
  }
}

package com.onlyarts.media.application.port;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

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
  public SignedAddress partAddress(OriginalId id, int part, Instant now) {
    return new SignedAddress(
        "https://files.example/%s/%d".formatted(id.value(), part), now.plus(ADDRESS_LIFE));
  }

  @Override
  public SignedAddress downloadAddress(OriginalId id, UUID download, Instant now) {
    return new SignedAddress(
        "https://files.example/%s/%s".formatted(id.value(), download), now.plus(ADDRESS_LIFE));
  }

  /** What somebody does who sends a part to its address. */
  public void sent(OriginalId id, int part, byte[] bytes) {
    parts.computeIfAbsent(id, _ -> new TreeMap<>()).put(part, bytes);
  }

  @Override
  public Map<Integer, Long> parts(OriginalId id) {
    speak();
    Map<Integer, Long> there = new TreeMap<>();
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

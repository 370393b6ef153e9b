package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.GivenWork;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works and pictures as a test lays them out; away, or not to be read, if it says so. */
public final class InMemoryImportSources implements ImportSources {
  private final List<GivenWork> works = new ArrayList<>();
  private final Map<String, byte[]> pictures = new HashMap<>();
  private final InMemoryTransactions transactions;
  private Optional<String> fault = Optional.empty();
  private boolean away;

  public InMemoryImportSources(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** One more work in the list. */
  public void work(Map<String, String> members, Optional<String> picture) {
    int row = works.size() + 1;
    works.add(new GivenWork(row, Optional.of("id-" + row), members, picture));
  }

  /** One more file in the archive. */
  public void picture(String name, byte[] file) {
    pictures.put(name, file);
  }

  /** From now on it cannot be read, for this reason. */
  public void spoil(String why) {
    fault = Optional.of(why);
  }

  /** From now on nobody answers here, or somebody does again. */
  public void away(boolean away) {
    this.away = away;
  }

  @Override
  public Opened open(ArtworkImport.Source source) {
    speak();
    return new Opened() {
      @Override
      public List<GivenWork> works(Optional<byte[]> list) {
        speak();
        return List.copyOf(works);
      }

      @Override
      public Optional<byte[]> picture(String name, int most) {
        speak();
        return Optional.ofNullable(pictures.get(name))
            .map(file -> Arrays.copyOf(file, Math.min(file.length, most + 1)));
      }

      @Override
      public void close() {
        // nothing is held open
      }
    };
  }

  private void speak() {
    transactions.requireOutside();
    if (away) {
      throw new Rejected(new ServiceUnavailable("file store"));
    }
    fault.ifPresent(
        why -> {
          throw new UnreadableSource(why);
        });
  }
}

package com.onlyarts.catalog.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.api.StoredPictures;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.MediaRejection.PictureUnreadable;
import com.onlyarts.media.domain.PictureFormat;
import java.util.ArrayList;
import java.util.List;

/** Pictures that are counted; those that say they are damaged are, and the store can be away. */
public final class InMemoryStoredPictures implements StoredPictures {
  private final List<PersonId> stored = new ArrayList<>();
  private final InMemoryTransactions transactions;
  private Runnable whenStored = () -> {};
  private boolean away;

  public InMemoryStoredPictures(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** How many were stored. */
  public int count() {
    return stored.size();
  }

  /** From now on nobody answers here, or somebody does again. */
  public void away(boolean gone) {
    away = gone;
  }

  /** What else happens when a picture was stored. */
  public void whenStored(Runnable what) {
    whenStored = what;
  }

  @Override
  public void require(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new Rejected(new PictureTooLarge("10 MB"));
    }
    if (!new String(file, ISO_8859_1).startsWith("\u00ff\u00d8\u00ff")) {
      throw new Rejected(new PictureNotSupported(PictureNotSupported.Why.UNKNOWN));
    }
  }

  @Override
  public StoredPicture store(PersonId owner, byte[] file) {
    transactions.requireOutside();
    require(file);
    if (away) {
      throw new Rejected(new ServiceUnavailable("pictures"));
    }
    if (new String(file, ISO_8859_1).contains("damaged")) {
      throw new Rejected(new PictureUnreadable());
    }
    stored.add(owner);
    whenStored.run();
    String url = "https://img.example/" + stored.size();
    return new StoredPicture(url + "." + PictureFormat.JPEG.extension(), url + "-small.jpg");
  }
}

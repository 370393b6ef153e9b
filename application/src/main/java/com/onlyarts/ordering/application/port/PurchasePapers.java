package com.onlyarts.ordering.application.port;

import com.onlyarts.media.api.KeptFile;
import com.onlyarts.ordering.domain.LineLicence;
import java.util.List;

/** Makes documents that buyers keep; of the same facts the same bytes, whenever it is asked. */
public interface PurchasePapers {

  /** The licence of a line (R129). */
  byte[] licence(LicencePaper paper);

  /**
   * A certificate (R131).
   *
   * @param page where everybody can check it, behind the site's own address
   */
  byte[] certificate(CertificateView certificate, String page);

  /**
   * What a licence document says.
   *
   * @param text of the licence, in its version
   */
  record LicencePaper(LibraryItem item, LineLicence licence, String text) {

    /** The files, as the line has them now. */
    public List<KeptFile> files() {
      return item.files();
    }
  }
}

package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.CommissionFile;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.media.domain.OriginalId;
import java.util.List;
import java.util.Optional;

/** What was handed over of commissions, for good. */
public interface Handovers {

  /**
   * Keeps one; a file that was handed over already, here or elsewhere, changes nothing.
   *
   * @param preview what the client sees of it until it is paid; empty of what is no picture
   */
  void add(CommissionId commission, CommissionFile handover, Optional<Preview> preview);

  /** All of a commission, in the order they came. */
  List<HandoverView> of(CommissionId commission);

  Optional<Preview> previewOf(CommissionId commission, OriginalId file);

  /** Of which commission a file was handed over, which is one alone. */
  Optional<CommissionId> commissionOf(OriginalId file);

  /**
   * A small marked picture of a file.
   *
   * @param mediaType as in {@code image/jpeg}
   */
  record Preview(String mediaType, byte[] bytes) {}

  /**
   * What was handed over, as it is listed.
   *
   * @param previewType the media type of the picture of it; empty if there is none
   */
  record HandoverView(CommissionFile handover, Optional<String> previewType) {}
}

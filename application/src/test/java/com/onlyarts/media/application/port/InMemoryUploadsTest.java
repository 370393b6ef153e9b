package com.onlyarts.media.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryUploadsTest extends UploadsContract {
  private final InMemoryUploads uploads = new InMemoryUploads();

  @Override
  protected Uploads uploads() {
    return uploads;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}

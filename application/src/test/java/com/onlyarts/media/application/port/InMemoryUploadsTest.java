package com.onlyarts.media.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;

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

  @Override
  protected SessionId inASession(PersonId person) {
    return SessionId.next();
  }

  @Override
  protected void end(SessionId session) {
    uploads.ended(session);
  }
}

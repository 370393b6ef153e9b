package com.onlyarts.kernel;

import java.util.UUID;

/** The identity of one thing of the trade: a record over a UUIDv7 (R5). */
public interface Identifier {

  /** The bare value, as it stands in the database and on the wire. */
  UUID value();
}

package com.onlyarts.catalog.domain;

/**
 * Copies of one work that an order keeps, or kept (R21, R34). Evidence, so it is settled and never
 * removed.
 *
 * @param exclusive whether nobody else shall have the work (R128)
 */
public record Hold(ArtworkId artwork, int copies, State state, boolean exclusive) {

  /** Copies among others. */
  public Hold(ArtworkId artwork, int copies, State state) {
    this(artwork, copies, state, false);
  }

  /** What has become of the copies. */
  public enum State {
    /** Set aside: the order awaits its payment. */
    HELD,
    /** Put back: the order was not paid, or was refunded before it was fulfilled. */
    RELEASED,
    /** Paid for. */
    SOLD
  }

  public boolean is(State other) {
    return state == other;
  }
}

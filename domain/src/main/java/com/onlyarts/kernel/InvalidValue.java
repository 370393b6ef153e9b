package com.onlyarts.kernel;

/**
 * A value that breaks its own bounds; thrown by the constructors of value objects, so that a wrong
 * one never exists. At the edge it becomes a 400 that names the member to blame.
 */
public final class InvalidValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String field;

  /**
   * @param field the member of the request to blame, as the contract spells it
   * @param message what is wrong with it, without the field's name: "must be 1 to 255 characters"
   */
  public InvalidValue(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }

  /** What is wrong, without the field's name. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}

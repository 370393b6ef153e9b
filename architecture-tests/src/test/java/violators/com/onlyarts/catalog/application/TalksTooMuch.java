package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;

/** Seven things to say. */
@Violates("use_cases_have_at_most_six_public_methods")
public final class TalksTooMuch {
  public void one() {}

  public void two() {}

  public void three() {}

  public void four() {}

  public void five() {}

  public void six() {}

  public void seven() {}
}

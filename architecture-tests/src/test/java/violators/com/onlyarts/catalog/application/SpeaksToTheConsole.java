package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;

/** Prints where nobody reads. */
@Violates("nobody_speaks_to_the_console")
final class SpeaksToTheConsole {
  void say(String sentence) {
    System.out.println(sentence);
  }
}

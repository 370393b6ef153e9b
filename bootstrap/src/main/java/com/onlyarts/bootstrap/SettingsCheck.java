package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.settings.Settings;

/**
 * Says what is wrong with the settings of the environment, one sentence each, and starts nothing:
 * exit status 1 if there is something, 0 otherwise. Whether a database and the providers answer
 * there, only a start can tell.
 */
public final class SettingsCheck {
  private SettingsCheck() {}

  public static void main(String[] arguments) {
    try {
      Settings settings = Settings.from(System.getenv());
      System.out.printf(
          "The settings are in order, for %s.%n",
          settings.isProduction() ? "production" : "development");
    } catch (Settings.Wrong wrong) {
      System.out.println(wrong.getMessage());
      System.exit(1);
    }
  }
}

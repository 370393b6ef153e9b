package com.onlyarts.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The class files that are looked at, read once. */
final class ImportedClasses {
  private static final ImportOption TESTS =
      location -> location.contains("/test-classes/") || location.contains("-tests.jar");
  private static final ImportOption OWN = location -> location.contains("/architecture-tests/");

  /** What runs in production: the service. */
  static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(location -> !TESTS.includes(location))
          .importPackages("com.onlyarts");

  /** The tests that other modules share: fixtures, fakes and the contract suites of ports. */
  static final JavaClasses SUITES =
      new ClassFileImporter()
          .withImportOption(location -> TESTS.includes(location) && !OWN.includes(location))
          .importPackages("com.onlyarts");

  private static final JavaClasses OWN_TESTS =
      new ClassFileImporter()
          .importUrl(ImportedClasses.class.getProtectionDomain().getCodeSource().getLocation());

  /** The classes that hold rules. */
  static final JavaClasses RULES =
      OWN_TESTS.that(
          resideInAPackage(ImportedClasses.class.getPackageName())
              .and(simpleNameEndingWith("Rules")));

  /** A small house in which every rule is broken. */
  static final JavaClasses VIOLATORS = OWN_TESTS.that(resideInAPackage("violators.."));

  private ImportedClasses() {}
}

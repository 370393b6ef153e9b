package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.architecture.FloorPlan.Module;
import com.onlyarts.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages of docs/modules say what the code says. One that does not is written anew, and fails
 * this once: look at it and commit it.
 */
class ModulePagesTest {
  private static final Path PAGES = Path.of("../docs/modules");

  @ParameterizedTest
  @EnumSource(Module.class)
  void the_page_of_a_module_is_what_its_code_says(Module module) throws IOException {
    assertWritten(
        module.packageName() + ".md",
        new ModulePage(module, Contract.bundled(), Schema.migrated()).text());
  }

  @Test
  void the_picture_of_the_modules_is_the_floor_plan() throws IOException {
    assertWritten("README.md", ModulePage.overview());
  }

  @Test
  void a_page_names_doors_events_use_cases_ports_tables_and_operations() {
    assertThat(new ModulePage(Module.CATALOG, Contract.bundled(), Schema.migrated()).text())
        .contains("| `ArtworkHolds` |", "| `ArtworkPublished` |", "| `CuratingArtworks` |")
        .contains("`JdbiArtworks`", "`artworks`", "`listArtworks`", "asks [kernel](kernel.md)");
  }

  private static void assertWritten(String name, String text) throws IOException {
    Path page = PAGES.resolve(name);
    String before = Files.exists(page) ? Files.readString(page) : "";
    if (!before.equals(text)) {
      Files.createDirectories(PAGES);
      Files.writeString(page, text);
    }
    assertThat(before).as("%s is written anew: commit it", page).isEqualTo(text);
  }
}

package com.onlyarts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.ApiOperation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code x-error-codes} of each operation is what its use case can refuse with, by the code. A part
 * of the contract that says something else is written anew, and fails this once: look at it and
 * commit it. That what was answered stands there too is held by {@link ContractCoverageTest}.
 */
class ErrorCodesTest {
  private static final Path PARTS = Path.of("../api-spec/src/main/openapi");
  private static final Pattern OPERATION =
      Pattern.compile("      operationId: (\\w+)\n((?:      x-error-codes: [^\\]]*\\]\n)?)");
  private static final int WIDTH = 140;
  private static final Map<String, Set<String>> CODES = codes();

  @Test
  void R1_every_operation_names_the_codes_that_it_can_answer() throws IOException {
    List<Path> stale = new ArrayList<>();
    try (Stream<Path> parts = Files.list(PARTS)) {
      for (Path part : parts.sorted().toList()) {
        String before = Files.readString(part);
        String after =
            OPERATION
                .matcher(before)
                .replaceAll(
                    found ->
                        Matcher.quoteReplacement(
                            "      operationId: %s\n%s"
                                .formatted(
                                    found.group(1),
                                    line(CODES.getOrDefault(found.group(1), Set.of())))));
        if (!after.equals(before)) {
          Files.writeString(part, after);
          stale.add(part);
        }
      }
    }
    assertThat(stale).as("written anew: commit them").isEmpty();
  }

  @Test
  void what_is_refused_on_the_way_is_found_through_lambdas_ports_and_queues() {
    assertThat(CODES.get("placeBid")).contains("bid_too_low", "own_auction", "blocked");
    assertThat(CODES.get("bookConsultation")).contains("slot_taken", "outside_hours");
    assertThat(CODES.get("bookConsultation")).doesNotContain("bid_too_low", "artwork_sold");
    assertThat(line(new TreeSet<>(Set.of("cart_empty", "blocked"))))
        .isEqualTo("      x-error-codes: [blocked, cart_empty]\n");
  }

  private static Map<String, Set<String>> codes() {
    ReachableRejections rejections = new ReachableRejections(ImportedClasses.PRODUCTION);
    Map<String, Set<String>> codes = new TreeMap<>();
    for (JavaClass resource : ImportedClasses.PRODUCTION) {
      for (JavaMethod method : resource.getMethods()) {
        operation(method).forEach(id -> codes.put(id, special(rejections.codesFrom(method))));
      }
    }
    return codes;
  }

  private static Stream<String> operation(JavaMethod method) {
    return method.getOwner().getAllRawInterfaces().stream()
        .flatMap(api -> api.getMethods().stream())
        .filter(
            declared ->
                declared.getName().equals(method.getName())
                    && declared.isAnnotatedWith(ApiOperation.class))
        .map(declared -> declared.getAnnotationOfType(ApiOperation.class).value());
  }

  private static Set<String> special(Set<String> codes) {
    return codes.stream()
        .filter(code -> !ErrorCodes.OF_ANY_CALL.contains(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(Set<String> codes) {
    if (codes.isEmpty()) {
      return "";
    }
    String one = "      x-error-codes: [%s]\n".formatted(String.join(", ", codes));
    return one.length() <= WIDTH ? one : wrapped(List.copyOf(codes));
  }

  private static String wrapped(List<String> codes) {
    StringBuilder text = new StringBuilder("      x-error-codes: [");
    int width = text.length();
    for (int i = 0; i < codes.size(); i++) {
      String next = codes.get(i) + (i == codes.size() - 1 ? "]" : ",");
      if (width + 1 + next.length() > WIDTH - 1) {
        text.append("\n        ");
        width = 8;
      } else if (i > 0) {
        text.append(' ');
        width++;
      }
      text.append(next);
      width += next.length();
    }
    return text.append('\n').toString();
  }
}

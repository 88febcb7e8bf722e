package dev.assay.shell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTest {
  private static final CommandSpec SPEC =
      CommandSpec.named("check", "Checks.")
          .argument(Argument.some("PATH", Completion.DOCUMENT, "a file").orOpenDocument())
          .option(Option.choice("--level", "LEVEL", List.of("schema", "rules"), "how far"))
          .option(Option.value("--output", "FILE", "where to").letter("-o"))
          .option(Option.value("--map", "A=B", "maps").repeated())
          .option(Option.value("--size", "SIZE", "how much"))
          .option(Option.flag("--quiet", "says little").letter("-q"))
          .build();

  private static Invocation parse(String... words) throws UsageException {
    return Invocation.parse(SPEC, List.of(words), false);
  }

  private static String fault(String... words) {
    return assertThrows(UsageException.class, () -> parse(words)).line();
  }

  @Test
  void optionsAndArgumentsMixInAnyOrder() throws UsageException {
    Invocation call = parse("-q", "a.json", "--level=rules", "b.json", "-o", "out");

    assertEquals(List.of("a.json", "b.json"), call.arguments());
    assertTrue(call.has("--quiet"));
    assertEquals("rules", call.value("--level"));
    assertEquals("out", call.value("--output"));
    assertFalse(call.has("--map"));
    assertNull(call.value("--size"));
  }

  @Test
  void allWordsAfterTwoDashesAreArguments() throws UsageException {
    assertEquals(List.of("--level", "-q"), parse("--", "--level", "-q").arguments());
  }

  @Test
  void aSingleDashIsAnArgumentAndAValue() throws UsageException {
    assertEquals(List.of("-"), parse("-").arguments());
    assertEquals("-", parse("a", "-o", "-").value("--output"));
  }

  @Test
  void aRepeatableOptionKeepsAllValuesInOrder() throws UsageException {
    assertEquals(
        List.of("a=b", "c=d=e"), parse("x", "--map", "a=b", "--map=c=d=e").values("--map"));
  }

  @Test
  void theOpenDocumentStandsInForArguments() throws UsageException {
    assertEquals(List.of(), Invocation.parse(SPEC, List.of(), true).arguments());
  }

  @Test
  void helpAsksForNoArguments() throws UsageException {
    assertTrue(parse("--help").has("--help"));
  }

  @Test
  void anUnknownOptionNamesTheNearestOne() {
    assertEquals("check has no option --levle; did you mean --level?", fault("a", "--levle", "x"));
    assertEquals("check has no option --zzzzzzzz", fault("a", "--zzzzzzzz"));
  }

  @Test
  void aWrongChoiceNamesTheNearestOneAndAll() {
    assertEquals(
        "--level cannot be \"shcema\"; did you mean schema? It is one of schema, rules",
        fault("a", "--level", "shcema"));
  }

  @Test
  void anOptionIsNotTakenForTheValueOfTheOneBefore() {
    assertEquals("--output needs a value: -o, --output FILE", fault("a", "-o", "--quiet"));
    assertEquals("--output needs a value: -o, --output FILE", fault("a", "-o"));
    assertEquals("--output needs a value: -o, --output FILE", fault("a", "--output="));
  }

  @Test
  void aSingleOptionCannotBeGivenTwice() {
    assertEquals("--output is given twice", fault("a", "-o", "b", "--output", "c"));
  }

  @Test
  void aFlagTakesNoValue() {
    assertEquals("--quiet takes no value", fault("a", "--quiet=yes"));
  }

  @Test
  void tooFewAndTooManyArgumentsAreSaid() {
    assertEquals("check needs PATH: a file", fault());
    CommandSpec one =
        CommandSpec.named("one", "One.")
            .argument(Argument.one("ID", Completion.NONE, "an id"))
            .build();
    assertEquals(
        "one takes one ID only; \"b\" is too much",
        assertThrows(UsageException.class, () -> Invocation.parse(one, List.of("a", "b"), false))
            .line());
    CommandSpec none = CommandSpec.named("none", "None.").build();
    assertEquals(
        "none takes no argument: \"a\"",
        assertThrows(UsageException.class, () -> Invocation.parse(none, List.of("a"), false))
            .line());
  }

  @ParameterizedTest
  @CsvSource({"7,7", "64k,65536", "2M,2097152", "1GiB,1073741824", "3kb,3072"})
  void sizesHaveUnits(String text, long number) throws UsageException {
    assertEquals(number, parse("a", "--size", text).number("--size", 0, 0, Long.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource({"x", "-1", "1.5", "12q", "99999999999999999999", "200"})
  void whatIsNoNumberInRangeIsRefused(String text) throws UsageException {
    Invocation call = parse("a", "--size=" + text);

    UsageException e = assertThrows(UsageException.class, () -> call.number("--size", 0, 0, 100));
    assertEquals("--size cannot be \"" + text + "\"; it is a whole number from 0 to 100", e.line());
  }
}

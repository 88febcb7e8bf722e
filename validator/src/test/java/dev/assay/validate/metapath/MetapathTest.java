package dev.assay.validate.metapath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions give on a small catalog. */
class MetapathTest {
  private static final String CATALOG =
      """
      { "catalog": {
        "uuid": "0c0f1a7e-38cf-4c15-a2e0-0c8b6a54d0a1",
        "metadata": {
          "title": "Small *catalog*", "last-modified": "2026-03-01T10:00:00+02:00",
          "version": "1.0", "oscal-version": "1.1.3",
          "parties": [ { "uuid": "6b9a3a41-25c1-4e6b-8d7c-0d6f7a1b2c3d", "type": "person",
                         "name": "Ann" } ] },
        "groups": [ { "id": "g1", "title": "Group", "controls": [
          { "id": "a-1", "title": "First", "props": [
              { "name": "label", "value": "A-1" },
              { "name": "sort-id", "value": "x", "ns": "https://example.com/ns" } ],
            "parts": [ { "id": "a-1_smt", "name": "statement", "prose": "Do it.",
              "parts": [ { "id": "a-1_smt.a", "name": "item", "prose": "First part" } ] } ] },
          { "id": "a-2", "title": "Second", "class": "c2" } ] } ],
        "controls": [ { "id": "b-1", "title": "Third",
          "links": [ { "href": "#2f3b7a60-8f3c-4f0a-9c57-5f7e2f0f9b11", "rel": "reference" } ] } ],
        "back-matter": { "resources": [
          { "uuid": "2f3b7a60-8f3c-4f0a-9c57-5f7e2f0f9b11", "title": "Source",
            "rlinks": [ { "href": "other.json" } ] } ] }
      } }
      """;

  static Tree tree() {
    OscalDocument document =
        new DocumentReader()
            .read(Source.of("small.json", CATALOG.getBytes(StandardCharsets.UTF_8)))
            .document();
    return new Tree("small.json", java.util.Objects.requireNonNull(document));
  }

  private static String value(String expression) throws MetapathException {
    Focus focus = Focus.on(tree().root(), Environment.closed());
    return String.join(" ", Metapath.compile(expression).texts(focus));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "group/control/@id ~ a-1 a-2",
        "//control/@id ~ b-1 a-1 a-2",
        "/catalog/metadata/title ~ Small catalog",
        "//control[1]/@id ~ b-1 a-1",
        "//control[last()]/@id ~ b-1 a-2",
        "(//control)[2]/@id ~ a-1",
        "//control[@class='c2']/@id ~ a-2",
        "//control[@class][1]/@id ~ a-2",
        ".//part/@id ~ a-1_smt a-1_smt.a",
        "group/*/@id ~ a-1 a-2",
        "group/@* ~ g1",
        "//part[@name='item']/../@id ~ a-1_smt",
        "//part[@name='item']/ancestor::control/@id ~ a-1",
        "//part[@name='item']/ancestor-or-self::part/@name ~ item statement",
        "count(descendant::part) ~ 2",
        "count(descendant-or-self::part) ~ 2",
        "group/control[1]/following-sibling::control/@id ~ a-2",
        "group/control[2]/preceding-sibling::control/@id ~ a-1",
        "group/child::control/self::control/flag::id ~ a-1 a-2",
        "group/(title|control)/name() ~ title control control",
        "(group/control | control)/@id ~ a-1 a-2 b-1",
        "(//control except group/control)/@id ~ b-1",
        "(//control intersect group/control)/@id ~ a-1 a-2",
        "(//control union group/control)/@id ~ b-1 a-1 a-2",
        "control is //control[@id='b-1'] ~ true",
        "1 + 2 * 3 - 4 ~ 3",
        "7 div 2 ~ 3.5",
        "7 idiv 2 ~ 3",
        "7 mod 4 ~ 3",
        "-(3) ~ -3",
        "2 to 4 ~ 2 3 4",
        "'a' || 'b' || 3 ~ ab3",
        "1 < 2 and not(2 >= 3) ~ true",
        "1 = (3, 2, 1) ~ true",
        "1 != (1) ~ false",
        "'a' lt 'b' ~ true",
        "'b' ge 'c' or 'x' ne 'y' ~ true",
        "count(() eq 1) ~ 0",
        "if (exists(group)) then 'yes' else 'no' ~ yes",
        "for $c in //control return concat($c/@id, '!') ~ b-1! a-1! a-2!",
        "let $x := 2, $y := $x + 1 return $x * $y ~ 6",
        "some $c in //control satisfies $c/@class = 'c2' ~ true",
        "every $c in //control satisfies $c/@class = 'c2' ~ false",
        "//control ! @id ~ b-1 a-1 a-2",
        "'a,b' => tokenize(',') => count() ~ 2",
        "'it''s' (: a comment :) ~ it's",
        "string-join(//control/@id, '-') ~ b-1-a-1-a-2",
        "string-length('abc') ~ 3",
        "normalize-space('  a   b ') ~ a b",
        "upper-case('ab') || lower-case('CD') ~ ABcd",
        "starts-with('abc', 'ab') and ends-with('abc', 'bc') and contains('abc', 'b') ~ true",
        "substring('hello', 2, 3) ~ ell",
        "substring('hello', 4) ~ lo",
        "substring-before('a=b', '=') || substring-after('a=b', '=') ~ ab",
        "translate('abc', 'abc', 'xy') ~ xy",
        "matches('2026', '^[0-9]{4}$') ~ true",
        "replace('a1b2', '[0-9]', '.') ~ a.b.",
        "tokenize(' a  b ') ~ a b",
        "compare('a', 'b') ~ -1",
        "concat('a', 1, 'b') ~ a1b",
        "sum((1, 2, 3)) ~ 6",
        "avg((1, 2)) ~ 1.5",
        "max((1, 5, 3)) ~ 5",
        "min((4, 2)) ~ 2",
        "abs(-2) ~ 2",
        "floor(1.7) + ceiling(1.2) + round(1.5) ~ 5",
        "number('12') + 1 ~ 13",
        "distinct-values(('a', 'b', 'a')) ~ a b",
        "index-of(('a', 'b', 'a'), 'a') ~ 1 3",
        "head((1, 2)) ~ 1",
        "tail((1, 2, 3)) ~ 2 3",
        "reverse((1, 2)) ~ 2 1",
        "subsequence((1, 2, 3), 2) ~ 2 3",
        "subsequence((1, 2, 3), 1, 2) ~ 1 2",
        "insert-before((1, 2), 2, 9) ~ 1 9 2",
        "remove((1, 2, 3), 2) ~ 1 3",
        "matches('CSP12', '^csp[0-9]+$', 'i') ~ true",
        "replace('aXa', 'x', '-', 'i') ~ a-a",
        "tokenize('1X2', 'x', 'i') ~ 1 2",
        "empty(()) and exists((1)) and true() and not(false()) ~ true",
        "boolean('') ~ false",
        "count((1, 2, 3)[. > 1]) ~ 2",
        "(1, 2, 3)[position() = last()] ~ 3",
        "exactly-one('a') ~ a",
        "count(zero-or-one(())) ~ 0",
        "one-or-more((1, 2)) ~ 1 2",
        "root(group)/catalog/@uuid = @uuid ~ true",
        "path(group/control[2]) ~ /catalog[1]/group[1]/control[2]",
        "has-children(group) ~ true",
        "local-name(group/@id) ~ id",
        "data(group/@id) ~ g1",
        "string(group/title) ~ Group",
        "map:merge(//control ! map:entry(@id, title))?* ~ Third First Second",
        "map:merge(//control ! map:entry(@id, .))?a-2/title ~ Second",
        "map:keys(map:entry('k', 1)) ~ k",
        "map:get(map:entry('k', 7), 'k') ~ 7",
        "map:contains(map:entry('k', 7), 'z') ~ false",
        "metadata/last-modified > xs:dateTime('2026-03-01T07:59:59Z') ~ true",
        "metadata/last-modified = '2026-03-01T08:00:00Z' ~ true",
        "year-from-dateTime(metadata/last-modified) ~ 2026",
        "string(xs:dateTime('2026-03-01T07:59:00Z') + xs:dayTimeDuration('PT1M')) ~ 2026-03-01T08:00:00Z",
        "month-from-date('2026-03-01') + day-from-date('2026-03-01') ~ 4",
        "xs:date('2026-03-01') + xs:dayTimeDuration('P10D') ~ 2026-03-11",
        "days-from-duration(xs:date('2026-03-11') - xs:date('2026-03-01')) ~ 10",
        "xs:date('2026-01-31') + xs:yearMonthDuration('P1M') ~ 2026-02-28",
        "current-date() > xs:date('2020-01-01') ~ true",
        "'12' castable as meta:integer ~ true",
        "'12x' castable as meta:integer ~ false",
        "'2026-02-30' castable as xs:date ~ false",
        "('5' cast as meta:integer) + 1 ~ 6",
        "meta:uuid(@uuid) = @uuid ~ true",
        "control/link/resolve-reference(@href) ~ other.json",
        "//prop[has-oscal-namespace('http://csrc.nist.gov/ns/oscal')]/@value ~ A-1",
        "//prop[has-oscal-namespace('https://example.com/ns')]/@value ~ x",
        "group/control[1] ! recurse-depth(., 'part')/name() ~ control part part",
        "doc-available('elsewhere.json') ~ false",
        "base-uri(.) ~ small.json",
      })
  void givesTheValueThatXpathHas(String expression, String expected) throws MetapathException {
    assertEquals(expected, value(expression.strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a[ ~ expected a step or a value, but the expression ends (at position 3)",
        "a b ~ expected the end of the expression, but there is \"b\" (at position 3)",
        "'open ~ a string has no end (at position 1)",
        "a (: open ~ a comment has no end (at position 3)",
        "a % b ~ unexpected character '%' (at position 3)",
        "nothing(1) ~ the function nothing() is not supported (at position 1)",
        "count() ~ the function count() does not take 0 arguments (at position 1)",
        "following::a ~ the axis following is not supported (at position 1)",
        "[1, 2] ~ an array constructor is not supported (at position 1)",
        "map { 'a': 1 } ~ a map constructor is not supported (at position 1)",
        "1.2.3 ~ \"1.2.3\" is not a number (at position 1)",
        "'1' cast as xs:nothing ~ the type xs:nothing is not supported (at position 13)",
        "if (a) then b ~ expected \"else\", but the expression ends (at position 14)",
      })
  void saysWhatIsWrongAndWhere(String expression, String message) {
    MetapathException e =
        assertThrows(MetapathException.class, () -> Metapath.compile(expression.strip()));
    assertEquals(message.strip(), e.getMessage());
    assertTrue(e.position() > 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "1 div 0 ~ division by zero",
        "'x' + 1 ~ a number is needed where there is text",
        "$missing ~ the variable $missing has no value",
        "('a', 'b') eq 'a' ~ one value is needed where there are 2",
        "doc('x.json') ~ the document x.json is out of reach",
        "xs:date('soon') ~ \"soon\" is not of the type date",
        "matches('a', '[') ~ \"[\" is not a regular expression: Unclosed character class",
        "matches('a', 'a', 'z') ~ \"z\" is not a flag of regular expressions",
        "1 to 9999999 ~ a range of more than 1000000 numbers",
        "'a'/b ~ a step needs a node, but the item is a value",
        "matches('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a|aa)+\\1b$') ~ the regular expression \"^(a|aa)+\\1b$\" takes too long",
      })
  void saysWhyAnExpressionHasNoValue(String expression, String message) {
    EvaluationException e =
        assertThrows(EvaluationException.class, () -> value(expression.strip()));
    assertEquals(message.strip(), e.getMessage());
  }

  @Test
  void knowsTheVariablesThatAreLeftToOthers() throws MetapathException {
    assertEquals(Set.of("b"), Metapath.compile("for $a in $b return $a + 1").variables());
  }

  @Test
  void evaluatesAVariableWhereItIsDefined() throws MetapathException {
    Tree tree = tree();
    Focus catalog =
        Focus.on(tree.root(), Environment.closed()).let("ids", Metapath.compile("//control/@id"));
    Node control = Metapath.compile("control").nodes(catalog).get(0);
    assertEquals(List.of("3"), Metapath.compile("count($ids)").texts(catalog.at(control)));
  }

  @Test
  void doesNotEvaluateAVariableThatIsNotUsed() throws MetapathException {
    Focus focus =
        Focus.on(tree().root(), Environment.closed()).let("x", Metapath.compile("doc('no.json')"));
    assertTrue(Metapath.compile("exists(group)").test(focus));
  }

  @Test
  void refusesExpressionsThatNestTooDeep() {
    String deep = "(".repeat(5000) + "1" + ")".repeat(5000);
    assertThrows(MetapathException.class, () -> Metapath.compile(deep));
  }

  @Test
  void givesNodesTheirPlaceInTheJsonForm() throws MetapathException {
    Focus focus = Focus.on(tree().root(), Environment.closed());
    assertEquals(
        "/catalog/groups/0/controls/0/parts/0/parts/0/name",
        Metapath.compile("//part[@name='item']/@name").nodes(focus).get(0).pointer());
  }

  /** Each is short, and asks for more than anybody can wait for or any memory can hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.!//*/.!//*/.!//@*!//@*/.!//@*!//@*/.!//@*!//@*",
        "for $a in 1 to 1000000, $b in 1 to 1000000 return $a",
        "(1 to 1000000) = (2000000 to 3000000)",
        "let $a := string-join(1 to 999999), $b := $a || $a || $a return $b || $b || $b",
        "let $a := string-join(1 to 999999), $b := concat($a, $a, $a) return concat($b, $b)",
        "let $a := string-join(1 to 99999) return replace($a, '', $a)",
        "let $a := number('1e300'), $b := $a*$a*$a, $c := $b*$b*$b, $d := $c*$c*$c return $d*$d",
        "let $a := 1.23456789012345678901234567890123456789, $b := $a*$a*$a*$a*$a*$a*$a*$a,"
            + " $c := $b*$b*$b*$b*$b*$b*$b*$b return $c*$c*$c*$c*$c*$c*$c*$c*$c",
      })
  void whatNeverEndsIsGivenUp(String expression) throws MetapathException {
    Metapath compiled = Metapath.compile(expression);
    Focus focus = Focus.on(tree().root(), Environment.closed());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThrows(EvaluationException.class, () -> compiled.texts(focus)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "($x, $x)",
        "for $i in 1 to 2 return $x",
        "(1 to 2) ! $x",
        "insert-before($x, 1, $x)",
        "map:merge((map:entry('a', $x), map:entry('b', $x)))?*",
      })
  void whateverDoublesASequenceHasAnEnd(String doubling) throws MetapathException {
    Focus focus =
        Focus.on(tree().root(), Environment.closed()).let("x", Metapath.compile("1 to 1000"));
    Metapath doubled = Metapath.compile(doubling);
    assertEquals(2000, doubled.evaluate(focus).size());
    // Variables are worked out one by one, each with steps of its own.
    for (int i = 0; i < 40; i++) {
      focus = focus.let("x", doubled);
    }
    Focus last = focus;
    EvaluationException e = assertThrows(EvaluationException.class, () -> doubled.evaluate(last));
    assertEquals("it makes a sequence of more than 1000000 items", e.getMessage());
  }

  @Test
  void anExpressionThatWasGivenUpOnceIsGivenUpSoonAfterwards() throws MetapathException {
    // On an element with many children this is much, on one with none it is 200,000 steps.
    Metapath expression =
        Metapath.compile("count((1 to 200000) ! count(1 to (1 + 1000 * count($at/*))))");
    Focus few = Focus.on(tree().root(), Environment.closed()).let("at", Metapath.compile("()"));
    Focus many = Focus.on(tree().root(), Environment.closed()).let("at", Metapath.compile("."));
    assertEquals(List.of("200000"), expression.texts(few));
    assertThrows(EvaluationException.class, () -> expression.texts(many));
    assertThrows(EvaluationException.class, () -> expression.texts(few));
  }

  @Test
  void numbersBeyondXPathAreNone() {
    assertThrows(MetapathException.class, () -> Metapath.compile("1e999999999"));
    EvaluationException e =
        assertThrows(EvaluationException.class, () -> value("'1e999999999' + 1"));
    assertEquals("a number is needed where there is text", e.getMessage());
  }
}

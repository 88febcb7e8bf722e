package dev.assay.validate.schematron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that never end, told to stop: their thread is gone soon after. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StopTest {
  private static final String PLAN =
      "<system-security-plan xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"><metadata>"
          + "<role id=\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"/>"
          + "<prop name=\"a\"/><prop name=\"b\"/>".repeat(200)
          + "</metadata></system-security-plan>";

  private static final String FUNCTIONS =
      "<xsl:function name=\"f:grow\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">"
          + "<xsl:param name=\"n\"/>"
          + "<xsl:sequence select=\"if ($n lt 1) then 1 else f:grow($n - 1) + f:grow($n - 2)\"/>"
          + "</xsl:function>"
          + "<xsl:function name=\"f:on\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">"
          + "<xsl:param name=\"n\"/><xsl:sequence select=\"if ($n lt 0) then $n else f:on($n + 1)\"/>"
          + "</xsl:function>"
          + "<xsl:template name=\"again\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">"
          + "<xsl:param name=\"n\"/><xsl:call-template name=\"again\">"
          + "<xsl:with-param name=\"n\" select=\"$n + 1\"/></xsl:call-template></xsl:template>";

  private static Source schema(String test) {
    return Source.of(
        "endless.sch",
        ("<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xslt3\">"
                + "<ns prefix=\"o\" uri=\"http://csrc.nist.gov/ns/oscal/1.0\"/>"
                + "<ns prefix=\"f\" uri=\"http://example.com/f\"/>"
                + "<ns prefix=\"array\" uri=\"http://www.w3.org/2005/xpath-functions/array\"/>"
                + FUNCTIONS
                + "<pattern><rule context=\"o:role\"><assert test=\""
                + test.replace("<", "&lt;").replace("\"", "&quot;")
                + "\">x</assert></rule></pattern></schema>")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Runs some work, tells it to stop after a moment, and waits until its thread is gone. */
  private static <T> boolean stops(Callable<T> work, List<Throwable> failures)
      throws InterruptedException {
    Stop.Worker worker =
        new Stop.Worker(
            () -> {
              try {
                work.call();
              } catch (Throwable e) {
                failures.add(e);
              }
            });
    worker.start();
    worker.join(800);
    assertTrue(worker.isAlive(), () -> "it ended by itself: " + failures);
    worker.tell();
    worker.join(10_000);
    return !worker.isAlive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every $i in 1 to 2000000000, $j in 1 to 2000000000 satisfies $i + $j + string-length(@id) ge 0",
        "exists((1 to 2000000000)[. lt -string-length(string(.))])",
        "sum(for $i in 1 to 2000000000, $j in 1 to 9 return $i + $j + string-length(@id)) = 0",
        "exists(((1 to 2000000000) ! (. + string-length(current()/@id)))[. lt 0])",
        "max((string-length(@id) to 2000000000) ! (1 to 9)) = 0",
        "deep-equal(1 to 2000000000, 1 to 2000000000)",
        "deep-equal((string-length(@id) to 2000000000) ! (1 to 9), (string-length(@id) to 2000000000) ! (1 to 9))",
        "index-of((string-length(@id) to 2000000000) ! (1 to 9), -1) = 1",
        "(string-length(@id) to 1000000000) = (-1000000000 to -1)",
        "fold-left((string-length(@id) to 2000000000) ! (1 to 9), 0, function($a, $b) { $a + $b }) = 0",
        "some $a in //o:prop, $b in //o:prop, $c in //o:prop, $d in //o:prop satisfies concat($a/@name, $b/@name, $c/@name, $d/@name) = 'c'",
        "f:grow(string-length(@id)) = 0",
        "f:on(string-length(@id)) = 0",
        "some $i in 1 to 2000000000 satisfies matches(concat(@id, $i), '^b')",
        "exists(distinct-values((string-length(@id) to 2000000000) ! (. mod 7))[. gt 9])",
      })
  void isGoneSoonAfterItWasTold(String test) throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    Engine engine = EngineLoader.engine();
    boolean gone =
        stops(
            () -> {
              // What is constant is worked out, or not, while it is compiled.
              engine.compile(schema(test), Limits.DEFAULT, problem -> {});
              return engine.run(PLAN.getBytes(StandardCharsets.UTF_8));
            },
            failures);
    assertTrue(gone);
    assertEquals("stopped", failures.get(0).getMessage(), failures::toString);
  }
}

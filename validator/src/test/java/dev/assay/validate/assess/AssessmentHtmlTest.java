package dev.assay.validate.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.validate.cmmc.ExampleSsp;
import dev.assay.validate.report.Html;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page holds together by itself, and takes nothing of the plan for markup. */
class AssessmentHtmlTest {
  private static String bad() {
    return AssessmentHtml.of(
        Assessments.of(
            root -> {
              ExampleSsp.state(root, "3.1.1", "planned");
              ExampleSsp.at(root, "/metadata")
                  .put("title", "</title><script>alert(1)</script><img src=x onerror=alert(2)>");
              ExampleSsp.setProp(
                  ExampleSsp.component(root, "CNC machine tools"),
                  "asset-category",
                  "\"><svg onload=alert(3)>");
            },
            2));
  }

  @Test
  void theStatusAndTheScoreComeFirst() {
    String page = AssessmentHtml.of(Assessments.example());
    assertTrue(page.indexOf("Conditional Level 2 (C3PAO)") < page.indexOf("<h2>"));
    assertTrue(page.indexOf("aria-label=\"Score 108 of 110\"") < page.indexOf("<h2>"));
  }

  @Test
  void nothingOfThePlanIsMarkup() {
    String page = bad();
    assertEquals(1, page.split("<script", -1).length - 1);
    assertFalse(page.contains("<img"));
    assertFalse(page.contains("<svg onload"));
    assertTrue(page.contains("&lt;script&gt;alert(1)"));
  }

  @Test
  void nothingIsFetched() {
    String page = bad();
    assertFalse(Pattern.compile("(src|href)=\"?(https?:)?//").matcher(page).find());
    assertFalse(page.contains("@import"));
    assertTrue(page.contains("default-src &#39;none&#39;"));
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhereAndNoIdIsUsedTwice() {
    String page = bad();
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), id.group(1) + " is used twice");
    }
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      links++;
      assertTrue(ids.contains(link.group(1)), link.group(1) + " is not there");
    }
    assertTrue(links > 3);
  }

  @Test
  void levelOneHasNoGauge() {
    String page = AssessmentHtml.of(Assessments.of(ExampleSsp::asIs, 1));
    assertFalse(page.contains("aria-label=\"Score"));
    assertTrue(page.contains("Final Level 1 (Self)"));
  }

  @Test
  void whatWeighsMostStandsFirstAmongTheFindings() {
    String page = bad();
    int warning = page.indexOf("class=\"finding warning\"");
    int error = page.lastIndexOf("class=\"finding error\"");
    assertTrue(warning < 0 || error < warning, "an error stands behind a warning");
  }

  @Test
  void idsAreNotBrokenAndCodeIsCode() {
    assertEquals(
        "&lt;b&gt; <span class=\"id\">SC.L2-3.13.11</span>, <span class=\"id\">AC.L1-b.1.iii</span>",
        Html.withIds("<b> SC.L2-3.13.11, AC.L1-b.1.iii"));
    assertEquals("Bring <code>version</code> &amp; x", Html.withCode("Bring `version` & x"));
  }
}

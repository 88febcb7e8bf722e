package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds of every page that is written. */
final class HtmlChecks {
  private HtmlChecks() {}

  static void check(byte[] bytes) {
    String html = new String(bytes, StandardCharsets.UTF_8);
    List<String> places = DocxChecks.all(html, " id=\"([^\"]*)\"");
    Set<String> ids = new HashSet<>(places);
    assertEquals(places.size(), ids.size(), "ids are given once");
    for (String href : DocxChecks.all(html, " href=\"#([^\"]*)\"")) {
      assertTrue(ids.contains(href), "the link to " + href + " leads somewhere");
    }
    assertEquals(1, count(html, "<script"), "the only script is the page's own");
    assertEquals(0, count(html, "<[a-z][^>]* on[a-z]+="), "no handler stands in the page");
    assertEquals(0, count(html, " src=\"(?!data:image/)"), "pictures are held in the page");
    String loads = "(?i)<(link|iframe|object|embed|video|audio|source|base|form)\\b| srcset=";
    assertEquals(0, count(html, loads), "nothing is loaded from elsewhere");
    assertEquals(0, count(html, "(?i)<style>[^<]*(url\\(|@import)"), "nor by the style sheet");
    assertEquals(
        0, count(html, "(?i)<script>[^<]*(fetch\\(|XMLHttp|import\\()"), "nor by the script");
    assertEquals(0, count(html, " href=\"(?i:javascript|data|vbscript)"), "links are harmless");
    assertTrue(html.contains("default-src &#39;none&#39;"), "the page asks nothing of the network");
  }

  static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}

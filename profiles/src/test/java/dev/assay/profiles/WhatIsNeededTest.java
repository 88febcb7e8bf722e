package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Parameter;
import dev.assay.model.markup.Markup;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tree refers to, and which version of OSCAL is the newer one. */
class WhatIsNeededTest {
  private static References of(String prose) {
    References references = new References();
    references.addAll(
        List.of(
            ControlPart.builder().prose(Markup.ofMarkdown(prose, Markup.Kind.MULTILINE)).build()));
    return references;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ insert: param, a_prm }}",
        "Do {{ insert: param, a_prm }}.",
        "Do {{insert: param,a_prm}}.",
        "\\*Do {{ insert: param, a_prm }}.",
        "<em>Do {{ insert: param, a_prm }}</em>.",
        "`code` {{ insert: param, a_prm }}",
        "insert: one, or {{ insert: param, a_prm }}"
      })
  void aParameterThatATextInsertsIsNeeded(String prose) {
    assertTrue(of(prose).needs(Parameter.builder().id("a_prm").build()), prose);
    assertFalse(of(prose).needs(Parameter.builder().id("prm").build()), prose);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please insert: param, a_prm",
        "\\{{ insert: param, a_prm }} is how it is written",
        "`{{ insert: param, a_prm }}` is how it is written",
        "insert a_prm"
      })
  void whatOnlyLooksLikeAnInsertNeedsNothing(String prose) {
    assertEquals(Set.of(), of(prose).inserts(), prose);
  }

  @Test
  void severalInsertsOfOneTextAreAllFound() {
    assertEquals(
        Set.of("a", "b"), of("{{ insert: param, a }} and {{ insert: param, b }}").inserts());
  }

  @Test
  void aParameterWithoutAnIdIsNotNeeded() {
    assertFalse(of("{{ insert: param, null }}").needs(Parameter.builder().build()));
  }

  @ParameterizedTest
  @CsvSource({
    "see [it](#abc-1), abc-1",
    "see [it](#ABC-1), abc-1",
    "see #a.b_c:d and more, a.b_c:d",
    "at the end #abc, abc",
    "a sentence ends with #abc., abc",
    "two of them #x #abc, abc",
    "in a row ##abc, abc",
  })
  void aFragmentIsANameAfterAHash(String prose, String name) {
    assertTrue(of(prose).hasFragment(name), prose);
  }

  @Test
  void aFragmentIsTheWholeName() {
    References references = of("[it](#abc-1) and # alone and #. too");
    assertFalse(references.hasFragment("abc"));
    assertFalse(references.hasFragment("abc-1)"));
    assertFalse(references.hasFragment(""));
    assertFalse(references.hasFragment(null));
  }

  @Test
  void hrefsAreLookedAtLikeTexts() {
    References references = new References();
    references.add(Link.builder().href("#res-1").build());
    assertTrue(references.hasFragment("res-1"));
    References inserts = new References();
    inserts.add("a value with {{ insert: param, p }}");
    assertEquals(Set.of("p"), inserts.inserts());
  }

  @Test
  void whatAParameterDependsOnIsNeeded() {
    References references = new References();
    references.add(Parameter.builder().id("a").dependsOn("b").build());
    assertTrue(references.needs(Parameter.builder().id("b").build()));
    assertFalse(references.needs(Parameter.builder().id("a").build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1", "", "1.1.x", "1.1.2.3", "a.b.c", "1..2", "-1.1.2"})
  void whatIsNoVersionIsNone(String text) {
    assertNull(OscalVersion.parse(text));
  }

  @Test
  void versionsStandInTheirOrder() {
    List<String> order =
        List.of("0.9.9", "1.0.0-rc1", "1.0.0-rc2", "1.0.0", "1.0.4", "1.1.0", "1.1.10", "2.0.0");
    for (int i = 0; i < order.size(); i++) {
      for (int k = 0; k < order.size(); k++) {
        OscalVersion one = Objects.requireNonNull(OscalVersion.parse(order.get(i)));
        OscalVersion other = Objects.requireNonNull(OscalVersion.parse("v" + order.get(k)));
        assertEquals(
            Integer.signum(Integer.compare(i, k)),
            Integer.signum(one.compareTo(other)),
            order.get(i));
      }
    }
    assertEquals("rc2", Objects.requireNonNull(OscalVersion.parse("V1.0.0-rc2")).suffix());
    assertEquals("1.0.0", Objects.requireNonNull(OscalVersion.parse("V1.0.0")).text());
  }
}

package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.gen.Control;
import dev.assay.model.gen.Parameter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What removes and settings leave, and what is said when they change nothing. */
class RemovedAndSetTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** One control with props and links at every depth, and a parameter with a selection. */
  private Workbench.Result modify(String modify) {
    return new Workbench(folder)
        .catalog(
            "deep.yaml",
            """
            params:
            - {id: far, label: far, class: odp}
            controls:
            - id: c
              title: C
              params:
              - id: p
                class: odp
                label: p
                depends-on: far
                props: [{name: mark, value: p}, {name: other, value: p}]
                links: [{href: 'https://example.com/p'}]
              - {id: s, label: s, select: {choice: [one, two]}}
              - {id: v, label: v, values: [one]}
              props: [{name: mark, value: c, class: k}]
              links: [{href: 'https://example.com/c'}]
              parts:
              - id: c_smt
                name: statement
                prose: Do.
                props: [{name: mark, value: smt}]
                links: [{href: 'https://example.com/smt'}]
                parts:
                - {id: c_smt.a, name: item, props: [{name: mark, value: a}]}
            """)
        .resolve("imports:\n- href: deep.yaml\n  include-all: {}\nmodify:\n" + modify.indent(2));
  }

  private Workbench.Result remove(String criteria) {
    return modify("alters:\n- control-id: c\n  removes:\n  - {" + criteria + "}\n");
  }

  @Test
  void aRemoveReachesParametersAndPartsAtAnyDepthAndLeavesTheRest() {
    Control control = remove("by-name: mark").control("c");
    assertEquals(List.of(), control.props());
    assertEquals(List.of("p", "s", "v"), control.params().stream().map(Parameter::id).toList());
    assertEquals(List.of("other=p"), Workbench.props(control.params().get(0).props()));
    assertEquals(1, control.params().get(0).links().size());
    assertEquals(1, control.links().size());
    assertEquals(List.of("c_smt"), Workbench.parts(control.parts()));
    assertEquals(List.of(), control.parts().get(0).props());
    assertEquals(List.of("c_smt.a"), Workbench.parts(control.parts().get(0).parts()));
    assertEquals(List.of(), control.parts().get(0).parts().get(0).props());
    assertEquals(1, control.parts().get(0).links().size());
  }

  @Test
  void linksGoWhereverTheyStand() {
    Control control = remove("by-item-name: link").control("c");
    assertEquals(List.of(), control.links());
    assertEquals(List.of(), control.params().get(0).links());
    assertEquals(List.of(), control.parts().get(0).links());
    assertEquals(2, control.params().get(0).props().size());
  }

  @Test
  void aParameterGoesByItsIdOrClass() {
    Control byId = remove("by-id: s").control("c");
    assertEquals(List.of("p", "v"), byId.params().stream().map(Parameter::id).toList());
    Control byClass = remove("by-class: odp, by-item-name: param").control("c");
    assertEquals(List.of("s", "v"), byClass.params().stream().map(Parameter::id).toList());
  }

  @Test
  void whatMeetsNothingIsToldWithAllItsCriteria() {
    Workbench.Result result =
        remove("by-item-name: prop, by-id: i, by-name: mark, by-class: no, by-ns: 'urn:n'");
    assertEquals(
        "nothing in the control meets by-item-name 'prop' and by-id 'i' and by-name 'mark' and"
            + " by-class 'no' and by-ns 'urn:n'",
        result.finding("PROFILE-REMOVE-NOTHING").message());
    assertTrue(
        String.valueOf(result.finding("PROFILE-REMOVE-NOTHING").help()).contains("all criteria"));
    assertEquals(1, result.control("c").props().size());
  }

  @Test
  void aRemoveWithoutCriteriaRemovesNothing() {
    Workbench.Result result = remove("");
    assertEquals(
        "a remove without criteria removes nothing",
        result.finding("PROFILE-REMOVE-NOTHING").message());
    assertTrue(
        String.valueOf(result.finding("PROFILE-REMOVE-NOTHING").help()).startsWith("name what"));
    assertEquals(3, result.control("c").params().size());
  }

  @Test
  void aRemoveThatFindsSomethingIsNotSpokenOf() {
    assertEquals(List.of(), remove("by-class: k").rules());
  }

  private Parameter set(String id, String set) {
    return modify("set-parameters:\n- {param-id: " + id + ", " + set + "}\n")
        .control("c")
        .params()
        .stream()
        .filter(param -> id.equals(param.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aValueTakesThePlaceOfASelectionAndSaysSo() {
    Workbench.Result result = modify("set-parameters:\n- {param-id: s, values: [x]}\n");
    Parameter param = result.control("c").params().get(1);
    assertEquals(List.of("x"), param.values());
    assertNull(param.select());
    assertEquals(
        "the selection of the parameter 's' gives way to its value: OSCAL allows only one of the"
            + " two",
        result.finding("PROFILE-VALUE-OR-SELECT").message());
    assertEquals(
        "/profile/modify/set-parameters/0",
        result.finding("PROFILE-VALUE-OR-SELECT").location().pointer());
  }

  @Test
  void aValueOrSelectionThatTakesNothingsPlaceIsNotSpokenOf() {
    assertEquals(List.of(), modify("set-parameters:\n- {param-id: v, values: [x]}\n").rules());
    assertEquals(
        List.of(), modify("set-parameters:\n- {param-id: s, select: {choice: [x]}}\n").rules());
    assertEquals(List.of(), modify("set-parameters:\n- {param-id: v, label: x}\n").rules());
    assertEquals(List.of("one"), set("v", "label: x").values());
  }

  @Test
  void aSettingKeepsWhatItDoesNotName() {
    Parameter param = set("p", "label: new");
    assertEquals("odp", param.clazz());
    assertEquals("far", param.dependsOn());
    assertEquals(List.of("mark=p", "other=p"), Workbench.props(param.props()));
    assertEquals(1, param.links().size());
    assertEquals("v", set("p", "depends-on: v").dependsOn());
  }

  @Test
  void aParameterThatAnotherDependsOnIsKept() {
    assertEquals(List.of("far"), modify("alters: []\n").params());
    assertEquals(List.of("far"), modify("set-parameters:\n- {param-id: far, label: x}\n").params());
    assertFalse(remove("by-id: p").params().contains("far"));
  }

  @Test
  void aPropWithoutAUuidIsAddedAndALinkThatSaysTheSameIsNot() {
    Parameter param =
        set("p", "props: [{name: mark, value: p}], links: [{href: 'https://example.com/p'}]");
    assertEquals(List.of("mark=p", "other=p", "mark=p"), Workbench.props(param.props()));
    assertEquals(1, param.links().size());
  }

  @Test
  void eachUnknownParameterIsToldAtItsPlace() {
    Workbench.Result result =
        modify("set-parameters:\n- {param-id: v, values: [x]}\n- {param-id: w, values: [x]}\n");
    assertEquals(
        "/profile/modify/set-parameters/1/param-id",
        result.finding("PROFILE-NO-PARAM").location().pointer());
  }
}

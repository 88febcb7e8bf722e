package dev.assay.validate.rule.builtin.status;

import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;

import dev.assay.validate.rule.builtin.RuleCheck;
import org.junit.jupiter.api.Test;

/** Each rule is silent on the example and speaks when one thing of it is broken. */
class StatusRulesTest {
  @Test
  void statusesAreOfficial() {
    RuleCheck.of(new StatusesAreOfficial())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(at(root, "/system-characteristics"), "cmmc-status", "CMMC 2.0 certified");
            });
  }

  @Test
  void statusesHaveADate() {
    RuleCheck.of(new StatusesHaveADate())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropProp(at(root, "/system-characteristics"), "cmmc-status-date");
            });
  }

  @Test
  void conditionalIsClosedOutInTime() {
    RuleCheck.of(new ConditionalIsClosedOutInTime())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(at(root, "/system-characteristics"), "cmmc-status-date", "2026-01-15");
            });
  }

  @Test
  void statusesAreValid() {
    RuleCheck.of(new StatusesAreValid())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(at(root, "/system-characteristics"), "cmmc-status", "Final Level 2 (Self)");
              setProp(at(root, "/system-characteristics"), "cmmc-status-date", "2020-01-01");
            });
  }

  @Test
  void affirmationsAreDue() {
    RuleCheck.of(new AffirmationsAreDue())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(at(root, "/system-characteristics"), "cmmc-status", "Final Level 2 (C3PAO)");
              setProp(at(root, "/system-characteristics"), "cmmc-status-date", "2025-12-01");
            });
  }

  @Test
  void statusFitsTheAnswers() {
    RuleCheck.of(new StatusFitsTheAnswers())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(at(root, "/system-characteristics"), "cmmc-status", "Final Level 2 (Self)");
            });
  }

  @Test
  void planAndPoamAgree() {
    RuleCheck.of(new PlanAndPoamAgree())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(at(root, "/system-characteristics"), "cmmc-status-date", "2026-09-22");
            });
  }
}

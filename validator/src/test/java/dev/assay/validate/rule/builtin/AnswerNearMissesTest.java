package dev.assay.validate.rule.builtin;

import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.list;
import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.requirement;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;
import static dev.assay.validate.cmmc.ExampleSsp.state;
import static dev.assay.validate.rule.builtin.NearMisses.answer;
import static dev.assay.validate.rule.builtin.NearMisses.check;
import static dev.assay.validate.rule.builtin.NearMisses.says;
import static dev.assay.validate.rule.builtin.NearMisses.silent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profiles.cmmc.Requirements;
import dev.assay.validate.cmmc.ExampleSsp;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers and plans that come near to what a rule reports, or reach it on a way of their own. */
class AnswerNearMissesTest {
  @Test
  void approvalMayStandInRolesOrWordsAtEachPlace() {
    String rule = "NotApplicableIsApproved";
    Consumer<ObjectNode> bare =
        root -> {
          ObjectNode one = requirement(root, "3.7.1");
          one.remove("responsible-roles");
          answer(root, "3.7.1").remove("responsible-roles");
          answer(root, "3.7.1").put("description", "It does not apply to this small place.");
          state(root, "3.7.1", "not-applicable");
        };
    says(rule, "3.7.1 is stated to be not applicable, but not who approved that", bare);
    String approved = "This was approved in March.";
    silent(rule, bare.andThen(root -> answer(root, "3.7.1").put("remarks", approved)));
    silent(rule, bare.andThen(root -> requirement(root, "3.7.1").put("remarks", approved)));
    silent(
        rule,
        bare.andThen(
            root ->
                ((ObjectNode) answer(root, "3.7.1").get("implementation-status"))
                    .put("remarks", approved)));
    for (String place : List.of("", "/statements/0", "/statements/0/by-components/0")) {
      for (String role : List.of("authorizing-official", "janitor")) {
        Consumer<ObjectNode> plan =
            bare.andThen(
                root ->
                    ((ObjectNode)
                            (place.isEmpty()
                                ? requirement(root, "3.7.1")
                                : requirement(root, "3.7.1").at(place)))
                        .putArray("responsible-roles")
                        .addObject()
                        .put("role-id", role));
        int expected = role.equals("janitor") ? 1 : 0;
        assertEquals(expected, check(rule).messages(plan, ExampleSsp::asIs).size(), place + role);
      }
    }
  }

  @Test
  void anAnswerThatRepeatsTheRequirementIsToldFromOneThatUsesItsWords() {
    String rule = "AnswersAreNotTheRequirement";
    String title = Requirements.get().all().get(0).statement();
    says(
        rule,
        "the answer to 3.1.1[a] repeats the requirement: '" + title + "'",
        root -> answer(root, "3.1.1").put("description", title));
    silent(
        rule,
        root ->
            answer(root, "3.1.1")
                .put(
                    "description",
                    title
                        + " The domain controller holds one group for each enclave folder, checked"
                        + " every quarter by two people against the staff list of the owner."));
    silent(rule, root -> answer(root, "3.1.1").put("description", "Users are known."));
  }

  @Test
  void twoEqualAnswersAreChanceAndThreeAreACopy() {
    String rule = "AnswersDiffer";
    Consumer<ObjectNode> two =
        root -> {
          for (String number : List.of("3.1.1", "3.2.1")) {
            answer(root, number).put("description", "Our provider does this for us.");
          }
        };
    silent(rule, two);
    says(
        rule,
        "3 requirements have the same answer: 3.1.1, 3.2.1, 3.3.1",
        two.andThen(
            root -> answer(root, "3.3.1").put("description", "Our provider does THIS for us")));
    silent(
        rule,
        root -> {
          for (String number : List.of("3.1.1", "3.2.1", "3.3.1")) {
            answer(root, number).put("description", "See the manual");
          }
        });
  }

  @Test
  void anEmptyAnswerIsToldFromAPlaceholder() {
    says(
        "AnswersSaySomething",
        "the answer to 3.7.1 is empty",
        root -> answer(root, "3.7.1").put("description", " "));
    says(
        "AnswersSaySomething",
        "the answer to 3.7.1 is only 'TBD'",
        root -> answer(root, "3.7.1").put("description", "TBD"));
  }

  @Test
  void aPartialCaseIsKnownByItsRequirement() {
    says(
        "PartialCasesAreKnown",
        "3.7.1 claims the partial case 'mfa-remote-and-privileged'; it has none",
        root ->
            prop(
                requirement(root, "3.7.1"), "partial-implementation", "mfa-remote-and-privileged"));
    says(
        "PartialCasesAreKnown",
        "3.5.3 claims the partial case 'half'; it has only 'mfa-remote-and-privileged'",
        root -> prop(requirement(root, "3.5.3"), "partial-implementation", "half"));
    silent(
        "PartialCasesAreKnown",
        root ->
            prop(
                requirement(root, "3.5.3"), "partial-implementation", "mfa-remote-and-privileged"));
  }

  @Test
  void anOwnerMayBeNamedAtEachPlace() {
    String rule = "AnswersHaveAnOwner";
    Consumer<ObjectNode> none = root -> requirement(root, "3.7.1").remove("responsible-roles");
    says(rule, "no role answers for 3.7.1", none);
    for (String place : List.of("/statements/0", "/statements/0/by-components/0")) {
      silent(
          rule,
          none.andThen(
              root ->
                  ((ObjectNode) requirement(root, "3.7.1").at(place))
                      .putArray("responsible-roles")
                      .addObject()
                      .put("role-id", "system-administrator")));
    }
    silent(
        rule,
        none.andThen(
            root -> {
              ObjectNode by = requirement(root, "3.7.1").putArray("by-components").addObject();
              by.put("component-uuid", "795811bc-6c9f-5a95-a4ac-75efc514320c");
              by.put("uuid", "4afd0bfc-bf8d-5515-8ef8-bf5b3959bf45");
              by.putArray("responsible-roles").addObject().put("role-id", "system-administrator");
            }));
  }

  @Test
  void aDiagramMayBeALinkAFileOrDataInAnyChapter() {
    String rule = "DiagramsLeadToPictures";
    for (String chapter : List.of("authorization-boundary", "network-architecture", "data-flow")) {
      String pointer = "/system-characteristics/" + chapter + "/diagrams/0";
      Consumer<ObjectNode> lost =
          root -> {
            at(root, pointer).put("caption", "The picture");
            ((ObjectNode) at(root, pointer).at("/links/0"))
                .put("href", "#11111111-2222-4333-8444-555555555555");
          };
      says(rule, "the diagram 'The picture' leads to no picture", lost);
      silent(
          rule,
          lost.andThen(
              root -> ((ObjectNode) at(root, pointer).at("/links/0")).put("href", "flow.svg")));
      says(
          rule,
          "the diagram 'The picture' leads to no picture",
          lost.andThen(root -> at(root, pointer).remove("links")));
    }
    String boundary = "/system-characteristics/authorization-boundary/diagrams/0/links/0";
    Consumer<ObjectNode> resource =
        root -> {
          ObjectNode made = list(root, "/back-matter/resources").addObject();
          made.put("uuid", "11111111-2222-4333-8444-555555555555");
          at(root, boundary).put("href", "#11111111-2222-4333-8444-555555555555");
        };
    assertEquals(1, check(rule).messages(resource, ExampleSsp::asIs).size());
    silent(
        rule,
        resource.andThen(
            root -> {
              JsonNode resources = root.at("/back-matter/resources");
              ((ObjectNode) resources.get(resources.size() - 1))
                  .putArray("rlinks")
                  .addObject()
                  .put("href", "boundary.png");
            }));
  }

  @Test
  void confidentialityIsLookedAtAsSelectedAsBaseAndForTheSystem() {
    String rule = "ConfidentialityIsModerate";
    String impact = "/system-characteristics/system-information/information-types/0";
    String said = "the confidentiality of 'Controlled Technical Information' is rated low";
    Consumer<ObjectNode> low =
        root ->
            at(root, impact + "/confidentiality-impact")
                .put("base", "fips-199-moderate")
                .put("selected", "fips-199-low");
    says(rule, said, low);
    silent(
        rule,
        root ->
            at(root, impact + "/confidentiality-impact")
                .put("base", "fips-199-low")
                .put("selected", "fips-199-moderate"));
    says(
        rule,
        said,
        root -> at(root, impact + "/confidentiality-impact").put("base", "FIPS-199-Low"));
    says(
        rule,
        "the confidentiality of the system is rated low",
        root ->
            at(root, "/system-characteristics/security-impact-level")
                .put("security-objective-confidentiality", "fips-199-low"));
  }

  @Test
  void revisionsMayBeAMonthLate() {
    String rule = "RevisionsKeepTheFrequency";
    String revisions = "/metadata/revisions/";
    Consumer<ObjectNode> late =
        root -> {
          at(root, revisions + 3).put("last-modified", "2026-03-04T09:00:00-04:00");
          at(root, revisions + 2).put("last-modified", "2026-03-03T09:00:00-04:00");
        };
    says(
        rule,
        "between the revisions of 2026-03-04 and 2026-10-05 lies more than the update frequency of"
            + " P6M",
        late);
    silent(
        rule,
        late.andThen(
            root -> at(root, revisions + 3).put("last-modified", "2026-03-05T09:00:00-04:00")));
    silent(rule, late.andThen(root -> setProp(at(root, "/metadata"), "update-frequency", "P1Y")));
    says(
        rule,
        "between the revisions of 2026-03-04 and 2026-10-05 lies more than the update frequency of"
            + " P6M",
        late.andThen(
            root -> {
              at(root, revisions + 3).remove("last-modified");
              at(root, revisions + 3).put("published", "2026-03-04T09:00:00-04:00");
            }));
  }

  @Test
  void aFrequencyIsADurationOfAtMostAYear() {
    String rule = "UpdateFrequencyIsAtMostAYear";
    for (String right : List.of("P1Y", "P12M", "P365D", "P52W", "P1D")) {
      silent(rule, root -> setProp(at(root, "/metadata"), "update-frequency", right));
    }
    for (String wrong : List.of("yearly", "P0D", "-P1Y", "PT1H")) {
      says(
          rule,
          "the update frequency '" + wrong + "' is no duration such as P1Y",
          root -> setProp(at(root, "/metadata"), "update-frequency", wrong));
    }
    for (String much : List.of("P13M", "P366D", "P2Y")) {
      says(
          rule,
          "the update frequency " + much + " is more than a year",
          root -> setProp(at(root, "/metadata"), "update-frequency", much));
    }
  }

  @Test
  void aSystemHasANameBesidesItsId() {
    says(
        "SystemHasAnId",
        "the system has no name",
        root -> at(root, "/system-characteristics").put("system-name", "TBD"));
    says(
        "SystemHasAnId",
        "the system has no identifier",
        root ->
            list(root, "/system-characteristics/system-ids")
                .forEach(id -> ((ObjectNode) id).put("id", "TBD")));
  }

  @Test
  void usersAreCountedInDigits() {
    for (String count : List.of("0", "123456789")) {
      silent(
          "UsersAreCounted",
          root -> setProp(at(root, "/system-implementation/users/0"), "user-count", count));
    }
    says(
        "UsersAreCounted",
        "how many 'Site administrators' there are is not told",
        root -> setProp(at(root, "/system-implementation/users/0"), "user-count", "a few"));
  }
}

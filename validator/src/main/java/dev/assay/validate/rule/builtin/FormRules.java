package dev.assay.validate.rule.builtin;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/**
 * What there is to say about the rules that are not classes: the reader, the schema check and the
 * validator itself report them.
 */
public final class FormRules {
  private static final List<String> OSCAL_MODELS =
      List.of("NIST OSCAL model definitions, https://pages.nist.gov/OSCAL/");

  /** The profile that a plan imports cannot be opened or resolved. */
  public static final RuleInfo PROFILE =
      new RuleInfo(
          "SSP-PROFILE",
          Severity.ERROR,
          "The profile that the plan imports cannot be had",
          """
          The href of `import-profile` is followed: a built-in name such as
          `urn:assay:profile:cmmc-l2`, a file beside the plan, a resource of the back matter, or a
          file that an href is mapped to. A profile that is found and cannot be resolved is an
          error. One that cannot be reached from here is a warning, and what depends on it is
          listed as not checked.""",
          """
          Without its profile nobody can tell whether a plan is complete.""",
          """
          "import-profile": { "href": "profiles/cmmc-l2.json" }""",
          """
          Put the profile where the href says, correct the href, or map it to a file.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of());

  static final List<RuleInfo> ALL =
      List.of(
          PROFILE,
          form(
              "OSCAL-CARDINALITY",
              "An item stands more than once",
              "An XML element that OSCAL allows once stands again in the same element.",
              "Only one of them can be used; the others would be lost.",
              "<title>One</title><title>Two</title>",
              "Remove all but one."),
          form(
              "OSCAL-CHOICE",
              "Items exclude each other, or one of several is missing",
              "OSCAL gives a choice at some places: groups or controls, `include-all` or"
                  + " `include-controls`. Both stand there, or none where one is due.",
              "The schema allows one of them; tools differ in which one they take.",
              "\"imports\": [ { \"href\": \"catalog.json\" } ]",
              "Keep one of the items, or add one."),
          form(
              "OSCAL-DUPLICATE-KEY",
              "A key stands twice in one object",
              "The same key stands twice in one JSON or YAML object.",
              "Parsers take the first, the last, or neither; what the author meant is lost.",
              "{ \"title\": \"One\", \"title\": \"Two\" }",
              "Remove one of the two."),
          form(
              "OSCAL-EMPTY",
              "A list without items, or text without characters",
              "A list has no items, or a text, a title or an attribute is empty where OSCAL asks for"
                  + " at least one character.",
              "OSCAL has no empty lists and texts: what is not there is left out.",
              "\"props\": []",
              "Remove the key, or give it a value."),
          form(
              "OSCAL-MARKUP",
              "Markup that OSCAL does not have",
              "Prose in XML holds an element that OSCAL's markup does not have, or not there.",
              "Other tools drop it, or refuse the document.",
              "<remarks><div>text</div></remarks>",
              "Use paragraphs, lists, tables and the inline elements of OSCAL."),
          form(
              "OSCAL-MISSING",
              "A required item is missing",
              "A key, attribute or element that OSCAL requires is not there.",
              "Documents without it cannot be relied on by those who read them.",
              "{ \"name\": \"marking\" }",
              "Add the item."),
          form(
              "OSCAL-NULL",
              "A value is null",
              "A JSON null, or a YAML key without a value.",
              "OSCAL has no null: what is not there is left out.",
              "\"remarks\": null",
              "Remove the key, or give it a value."),
          form(
              "OSCAL-ORDER",
              "An element stands before or after its turn",
              "XML elements of OSCAL stand in a fixed order; this one does not.",
              "Validators refuse the document.",
              "<metadata><version>1</version><title>T</title>...</metadata>",
              "Move the element."),
          form(
              "OSCAL-TYPE",
              "A value of another kind than OSCAL says",
              "Text where a number, true or false, an object or a list is due, or the reverse.",
              "The value cannot be read.",
              "\"props\": { \"name\": \"marking\", \"value\": \"CUI\" }",
              "Write the value as the kind that is expected."),
          form(
              "OSCAL-UNKNOWN",
              "Something that OSCAL does not have at its place",
              "A key, element, attribute or text that OSCAL's definitions do not have there.",
              "Tools drop it or refuse the document. It is often a mistyped name.",
              "\"metadata\": { \"titel\": \"Plan\" }",
              "Correct the name, or put the content into a `prop` or into `remarks`."),
          form(
              "OSCAL-VALUE",
              "A value that breaks the rules of its data type",
              "A token with spaces or a leading digit, a date without its time zone, a malformed UUID"
                  + " or URI, a value that is not in its list, and the like.",
              "Ids and dates that one tool takes and another refuses break the exchange.",
              "\"uuid\": \"1234\"",
              "Write a value as the message says."),
          new RuleInfo(
              "OSCAL-VERSION",
              Severity.WARNING,
              "The stated OSCAL version is missing, misspelt or not at hand",
              "The schema is chosen by `oscal-version`. A leading `v` is tolerated with a warning; a"
                  + " version whose schema is not at hand is checked against the nearest one, which"
                  + " is an info; text that is no version is an error.",
              "A document must be checked against the version that it follows.",
              "\"oscal-version\": \"v1.1.3\"",
              "Write the bare number of the version.",
              List.of(),
              OSCAL_MODELS),
          read(
              "READ-ALIAS",
              "A YAML alias that stands for nothing",
              "An alias (`*name`) has no anchor (`&name`) before it, or stands in the anchor's own"
                  + " value.",
              "There is no value that could be read in its place.",
              "title: *nobody",
              "Write the value out, or name the anchor that is meant."),
          read(
              "READ-DOCTYPE",
              "A document type declaration",
              "An XML document begins with `<!DOCTYPE`.",
              "It can name files and addresses to fetch, and hide expansions. It is never read.",
              "<!DOCTYPE catalog SYSTEM \"catalog.dtd\">",
              "Remove it and write its entities out."),
          read(
              "READ-INPUT",
              "The input cannot be had",
              "There is no such file, it may not be read, or it is larger than the limit.",
              "Nothing can be said about it.",
              "assay validate no-such-file.json",
              "Correct the name, or raise the limit."),
          read(
              "READ-LIMIT",
              "A limit is passed",
              "The document is nested too deeply, holds a text that is too long, or has more problems"
                  + " than are listed.",
              "Limits keep a hostile file from taking all memory.",
              "[[[[[[[[ ... ]]]]]]]]",
              "Raise the limit when the document can be trusted."),
          read(
              "READ-NOT-OSCAL",
              "Not an OSCAL document",
              "The file is empty, neither JSON, XML nor YAML, or its root is none of OSCAL's.",
              "Nothing can be said about it.",
              "{ \"name\": \"something else\" }",
              "Give an OSCAL document."),
          read(
              "READ-SYNTAX",
              "Not well-formed",
              "The text breaks the rules of JSON, XML or YAML; reading stops there.",
              "Nothing after that place can be read.",
              "{ \"catalog\": ",
              "Correct the text at the line and column given."));

  private FormRules() {}

  private static RuleInfo form(
      String id, String title, String what, String why, String example, String mend) {
    return new RuleInfo(
        id, Severity.ERROR, title, what, why, example, mend, List.of(), OSCAL_MODELS);
  }

  private static RuleInfo read(
      String id, String title, String what, String why, String example, String mend) {
    return new RuleInfo(id, Severity.ERROR, title, what, why, example, mend, List.of(), List.of());
  }
}

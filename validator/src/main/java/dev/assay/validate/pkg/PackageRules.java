package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** What there is to say about the rules of packages. */
public final class PackageRules {
  private static final List<String> HASHING =
      List.of("32 CFR 170.17(c)(4)", "32 CFR 170.17(a)(1)(i)(J)");

  static final RuleInfo PATH =
      info(
          "PKG-PATH",
          Severity.ERROR,
          "A file of the package has an unsafe name",
          "Absolute paths, drive letters, backslashes, empty parts, `.` and `..`, and control"
              + " characters in the names of a zip's entries. Such a file is not read.",
          "Unpacked by others, it would be written outside their folder.",
          "../../home/user/.bashrc",
          "Pack the folder again with names relative to it.");
  static final RuleInfo LINK =
      info(
          "PKG-LINK",
          Severity.ERROR,
          "The package holds a link",
          "Symbolic links in a folder or a zip. They are not followed.",
          "What a link leads to lies outside the package, or differs from place to place.",
          "evidence -> /srv/share/evidence",
          "Put the file itself in the package.");
  static final RuleInfo LIMIT =
      info(
          "PKG-LIMIT",
          Severity.ERROR,
          "The package passes a limit",
          "The number of files, their sizes, and how much larger they are than packed.",
          "A small zip can unpack to more than any disk holds.",
          "a zip of 40 kB that unpacks to 4 GB",
          "Leave out what does not belong to the package, or raise the limit.");
  static final RuleInfo UNREADABLE =
      info(
          "PKG-UNREADABLE",
          Severity.ERROR,
          "The package, or a file of it, cannot be read",
          "Truncated or damaged zips, encrypted entries, files without permission.",
          "What cannot be read cannot be assessed, and its hash cannot be taken.",
          "a zip whose download broke off",
          "Make the package again.");
  static final RuleInfo DUPLICATE =
      info(
          "PKG-DUPLICATE",
          Severity.ERROR,
          "Two files have the same name",
          "Names that are equal, or differ in letter case only.",
          "Which of them is meant depends on the system that unpacks them.",
          "Policy.pdf and policy.pdf",
          "Rename one of them.");
  static final RuleInfo NESTED =
      info(
          "PKG-NESTED",
          Severity.WARNING,
          "The package holds another archive",
          "Zips and other archives within the package. They are hashed as they are, and not opened.",
          "What is in an inner archive is neither checked nor listed.",
          "evidence.zip in package.zip",
          "Put the files themselves in the package.");
  static final RuleInfo NO_PLAN =
      info(
          "PKG-NO-PLAN",
          Severity.ERROR,
          "The package has no system security plan",
          "The documents of the package are told apart by content.",
          "Without a plan there is no assessment.",
          "a folder with evidence only",
          "Add the plan, as OSCAL in JSON, XML or YAML.");
  static final RuleInfo SEVERAL =
      info(
          "PKG-SEVERAL",
          Severity.ERROR,
          "The package has several documents of a kind",
          "More than one system security plan, or more than one POA&M that is no operational plan.",
          "Nobody knows which of them counts.",
          "ssp.json and ssp-old.json",
          "Keep the one that counts.");
  static final RuleInfo MISSING =
      info(
          "PKG-MISSING",
          Severity.ERROR,
          "A document refers to a file that is not there",
          "Relative `rlink`s of back matter, and the hrefs of imports.",
          "Evidence that is not in the package cannot be looked at.",
          "{ \"rlinks\": [ { \"href\": \"evidence/gone.pdf\" } ] }",
          "Add the file, or correct the href.");
  static final RuleInfo HASH =
      new RuleInfo(
          "PKG-HASH",
          Severity.ERROR,
          "A file is not the one that its hash names",
          "The hashes of each `rlink` are compared with the file.",
          "The file was changed after the document was written, or is another one.",
          "{ \"algorithm\": \"SHA-256\", \"value\": \"(of an earlier version)\" }",
          "Put the right file in the package, or bring the hash up to date.",
          List.of(),
          HASHING);
  static final RuleInfo MEDIA_TYPE =
      info(
          "PKG-MEDIA-TYPE",
          Severity.WARNING,
          "A media type does not fit the file",
          "The `media-type` of an `rlink` or of `base64` is compared with the first bytes of the"
              + " file, for PDF, PNG, JPEG, GIF, zip, JSON and XML.",
          "A viewer that trusts the media type shows nothing.",
          "{ \"href\": \"scan.png\", \"media-type\": \"application/pdf\" }",
          "Correct the media type.");
  static final RuleInfo BASE64 =
      info(
          "PKG-BASE64",
          Severity.ERROR,
          "An embedded file cannot be decoded",
          "The value of each `base64` is decoded.",
          "What cannot be decoded cannot be shown.",
          "{ \"base64\": { \"value\": \"!!!\" } }",
          "Embed the file again.");
  static final RuleInfo DEAD_LINK =
      info(
          "PKG-DEAD-LINK",
          Severity.WARNING,
          "A link leads to nothing within its document",
          "Links whose href begins with `#` and names no uuid of the document.",
          "Who follows it finds nothing.",
          "{ \"href\": \"#00000000-0000-4000-8000-000000000000\" }",
          "Correct the href, or add the resource.");
  static final RuleInfo UNREFERENCED =
      info(
          "PKG-UNREFERENCED",
          Severity.INFO,
          "No document refers to a file",
          "Files that are no OSCAL document and that no `rlink` of one names.",
          "An assessor does not know what it is evidence of.",
          "notes.txt",
          "Refer to it from the back matter, or leave it out.");
  static final RuleInfo IMPORT =
      info(
          "PKG-IMPORT",
          Severity.ERROR,
          "The documents of the package do not belong together",
          "What a POA&M, results or a plan import by a relative href, or by a resource, has to be in"
              + " the package, and of the right kind. The `system-id` of a POA&M is one of the plan's.",
          "A POA&M of another plan says nothing about this one.",
          "{ \"import-ssp\": { \"href\": \"../other/ssp.json\" } }",
          "Correct the href, or put the right document in the package.");
  static final RuleInfo MANIFEST =
      new RuleInfo(
          "PKG-MANIFEST",
          Severity.ERROR,
          "The package is not the one of its list of hashes",
          "Each file is compared with the list: changed, added and removed ones are named.",
          "The hash that was reported stands for exactly these files, for six years.",
          "a policy that was corrected after the assessment",
          "Restore the files, or make a new list for a new assessment.",
          List.of(),
          HASHING);

  static final RuleInfo ORDER =
      info(
          "PKG-ORDER",
          Severity.WARNING,
          "A document is older than the one that it imports",
          "The `last-modified` of a POA&M is compared with that of the plan that it imports, results"
              + " with their assessment plan, an assessment plan with the system security plan, a"
              + " plan with its profile. A day's difference counts for nothing.",
          "It was made from an earlier version, and may speak of what is no longer there.",
          "a POA&M of March, and a plan of June",
          "Go through the document with the new version at hand, and save it.");
  static final RuleInfo OSCAL_VERSION =
      info(
          "PKG-OSCAL-VERSION",
          Severity.INFO,
          "The documents are of several OSCAL versions",
          "The `oscal-version`s of all documents of the package.",
          "Tools of one version may not read documents of another.",
          "an SSP of 1.1.3 and a POA&M of 1.0.4",
          "Bring the older documents up to the version of the newest.");
  static final RuleInfo POAM_PLAN =
      info(
          "PKG-POAM-PLAN",
          Severity.WARNING,
          "A POA&M does not say which plan it is of",
          "A POA&M without `import-ssp` and without `system-id`.",
          "Apart from the package nobody knows which system its items are about.",
          "{ \"plan-of-action-and-milestones\": { \"uuid\": \"...\", \"metadata\": {} } }",
          "Add an `import-ssp` with the href of the plan.");
  static final RuleInfo REVISION =
      info(
          "PKG-REVISION",
          Severity.WARNING,
          "A document is older than its own history",
          "The `last-modified` of each revision is compared with that of the document.",
          "The version that is stated is not the one that was changed last.",
          "last-modified in March, and a revision of June",
          "Bring `version` and `last-modified` up to date.");
  static final RuleInfo SAME_UUID =
      info(
          "PKG-SAME-UUID",
          Severity.ERROR,
          "Two documents have the same uuid",
          "The uuids of all documents of the package.",
          "References by uuid do not tell which is meant.",
          "a copy of last year's plan beside this year's",
          "Give a document that is another one a new uuid, or leave the copy out.");

  /** All of them, sorted by id. */
  public static final List<RuleInfo> ALL =
      List.of(
          BASE64,
          DEAD_LINK,
          DUPLICATE,
          HASH,
          IMPORT,
          LIMIT,
          LINK,
          MANIFEST,
          MEDIA_TYPE,
          MISSING,
          NESTED,
          NO_PLAN,
          ORDER,
          OSCAL_VERSION,
          PATH,
          POAM_PLAN,
          REVISION,
          SAME_UUID,
          SEVERAL,
          UNREADABLE,
          UNREFERENCED);

  private PackageRules() {}

  private static RuleInfo info(
      String id,
      Severity severity,
      String title,
      String what,
      String why,
      String example,
      String mend) {
    return new RuleInfo(
        id, severity, title, what, why, example, mend, List.of(), List.of("32 CFR 170.17(c)(4)"));
  }

  static Finding finding(RuleInfo info, Location location, String message) {
    return new Finding(
        info.id(), info.severity(), message, location, info.mend(), info.citations());
  }
}

package dev.assay.validate.report;

import dev.assay.diagnostic.Finding;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Parsers;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.FileReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The findings of a former report, to tell new ones from known ones. Read from a report as JSON, in
 * lines, or as SARIF; of SARIF only results that carry Assay's fingerprints are known.
 */
public final class FormerReport {
  private final Set<String> known = new HashSet<>();

  private FormerReport() {}

  /**
   * Reads a former report.
   *
   * @param source the report
   * @param limits what is read at most
   * @throws UnreadableException when it is none
   */
  public static FormerReport read(Source source, Limits limits) throws UnreadableException {
    FormerReport former = new FormerReport();
    try (JsonParser parser = Parsers.parser(source, DocumentFormat.JSON, limits)) {
      int roots = 0;
      while (parser.nextToken() != null) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
          throw new MalformedReportException("it holds no object");
        }
        roots += former.root(parser) ? 1 : 0;
      }
      if (roots == 0) {
        throw new MalformedReportException(
            "it is no report of assay validate; --format json, jsonl or sarif writes one");
      }
    } catch (MalformedReportException e) {
      throw new UnreadableException(source.name(), e.reason(), e);
    } catch (JacksonException e) {
      throw new UnreadableException(
          source.name(), "it is no report of assay validate: it is not JSON", e);
    }
    return former;
  }

  /** One object: a report, a run of others, or a line. Long lists are read item by item. */
  private boolean root(JsonParser parser) throws MalformedReportException {
    boolean report = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("kind")) {
        report |= line(parser);
        return report;
      } else if (name.equals("assay-report")) {
        report = true;
        parser.skipChildren();
      } else if (name.equals("files") && parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          file(JsonIn.of(parser));
        }
      } else if (name.equals("runs") && parser.currentToken() == JsonToken.START_ARRAY) {
        report = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          sarifRun(parser);
        }
      } else {
        parser.skipChildren();
      }
    }
    return report;
  }

  private boolean line(JsonParser parser) throws MalformedReportException {
    boolean file = parser.getString().equals("file");
    Map<String, Object> members = JsonIn.members(parser);
    if (file) {
      file(new JsonIn(members));
    }
    return file || members.containsKey("assay-report");
  }

  private void file(JsonIn in) throws MalformedReportException {
    FileReport report = FileReportJson.read(in.members());
    String name = FileNames.key(report.file());
    List<JsonIn> findings = in.objects("findings");
    List<String> made = Fingerprints.of(report.findings());
    for (int i = 0; i < made.size(); i++) {
      // Reports of the first form had none.
      String stated = findings.get(i).textOrNull("fingerprint");
      known.add(key(name, stated == null ? made.get(i) : stated));
    }
  }

  private void sarifRun(JsonParser parser) throws MalformedReportException {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean results = parser.currentName().equals("results");
      parser.nextToken();
      if (results && parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          sarifResult(JsonIn.of(parser));
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private void sarifResult(JsonIn result) throws MalformedReportException {
    if (result.has("suppressions") || !result.has("partialFingerprints")) {
      return;
    }
    String fingerprint = result.object("partialFingerprints").textOrNull(Fingerprints.NAME);
    List<JsonIn> places = result.objects("locations");
    if (fingerprint != null && !places.isEmpty()) {
      String uri = places.get(0).object("physicalLocation").object("artifactLocation").text("uri");
      known.add(key(FileNames.key(FileNames.ofUri(uri)), fingerprint));
    }
  }

  private static String key(String file, String fingerprint) {
    return file + '\n' + fingerprint;
  }

  /** The report without the findings that are known. */
  public FileReport newOnly(FileReport report) {
    String name = FileNames.key(report.file());
    List<String> fingerprints = Fingerprints.of(report.findings());
    List<Finding> fresh = new ArrayList<>();
    for (int i = 0; i < fingerprints.size(); i++) {
      if (!known.contains(key(name, fingerprints.get(i)))) {
        fresh.add(report.findings().get(i));
      }
    }
    return new FileReport(
        report.file(),
        report.format(),
        report.type(),
        report.oscalVersion(),
        report.schemaVersion(),
        report.readable(),
        fresh,
        report.notChecked(),
        report.coverage(),
        report.ruleSets(),
        report.suppressions());
  }
}

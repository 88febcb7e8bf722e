package dev.assay.validate.custom;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Nearest;
import dev.assay.io.Parsers;
import dev.assay.io.Source;
import dev.assay.validate.constraint.ExternalRulesReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads a settings file: JSON or YAML with the key {@code assay-rules}, a list of {@code rule},
 * {@code severity} (or {@code off}), {@code reason} and, at will, {@code file}.
 */
final class SettingsReader {
  static final String ROOT = "assay-rules";
  private static final List<String> KEYS = List.of("rule", "severity", "reason", "file");
  private static final List<String> SEVERITIES = List.of("error", "warning", "info", "off");

  private final Source source;
  private final JsonParser parser;
  private final FindingSink sink;
  private final List<RuleSetting> result = new ArrayList<>();

  private SettingsReader(Source source, JsonParser parser, FindingSink sink) {
    this.source = source;
    this.parser = parser;
    this.sink = sink;
  }

  static List<RuleSetting> read(
      Source source, DocumentFormat format, Limits limits, FindingSink sink) {
    try (JsonParser parser = Parsers.parser(source, format, limits)) {
      SettingsReader reader = new SettingsReader(source, parser, sink);
      reader.document();
      return reader.result;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      Location place = Location.ofFile(source.name());
      sink.add(
          Finding.of(
              ExternalRulesReader.RULES_FILE,
              Severity.ERROR,
              "not well-formed: " + e.getOriginalMessage(),
              at == null ? place : place.at(at.getLineNr(), at.getColumnNr()),
              null));
      return List.of();
    }
  }

  private void document() {
    parser.nextToken();
    boolean named =
        parser.currentToken() == JsonToken.START_OBJECT
            && parser.nextToken() == JsonToken.PROPERTY_NAME
            && parser.currentName().equals(ROOT);
    if (!named) {
      problem(
          "this is neither a constraint file, a Schematron schema nor a list under " + ROOT, null);
      return;
    }
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      problem(ROOT + " must be a list", null);
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      entry();
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      problem("an entry must be an object with " + String.join(", ", KEYS), null);
    }
  }

  private void entry() {
    TokenStreamLocation start = parser.currentTokenLocation();
    Map<String, String> texts = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      if (!KEYS.contains(key)) {
        problem("the key " + key + " is not known here", Nearest.to(key, KEYS));
      }
      parser.nextToken();
      if (parser.currentToken().isScalarValue()) {
        texts.put(key, parser.getString());
      } else {
        problem(key + " must be a text", null);
        parser.skipChildren();
      }
    }
    String rule = texts.get("rule");
    String severity = texts.get("severity");
    String reason = texts.get("reason");
    if (rule == null || severity == null || reason == null || reason.isBlank()) {
      problem(start, "an entry needs rule, severity and reason", null);
    } else if (!SEVERITIES.contains(severity)) {
      problem(
          start,
          "severity is \"" + severity + "\"; allowed: " + String.join(", ", SEVERITIES),
          Nearest.to(severity, SEVERITIES));
    } else {
      Severity weight =
          severity.equals("off")
              ? null
              : Severity.valueOf(severity.toUpperCase(java.util.Locale.ROOT));
      result.add(new RuleSetting(rule, texts.get("file"), weight, reason, source.name()));
    }
  }

  private void problem(String message, @Nullable String near) {
    problem(parser.currentTokenLocation(), message, near);
  }

  private void problem(TokenStreamLocation at, String message, @Nullable String near) {
    sink.add(
        Finding.of(
            ExternalRulesReader.RULES_FILE,
            Severity.ERROR,
            message,
            Location.ofFile(source.name()).at(at.getLineNr(), at.getColumnNr()),
            near == null ? null : "Did you mean \"" + near + "\"?"));
  }
}

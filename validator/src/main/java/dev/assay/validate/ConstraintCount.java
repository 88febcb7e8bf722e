package dev.assay.validate;

import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Parsers;
import dev.assay.io.Source;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Counts the constraints that the OSCAL definitions declare for a model. */
final class ConstraintCount {
  private static final String TABLE = "/dev/assay/model/constraints.json";
  private static final Map<DocumentType, Integer> COUNTS = new ConcurrentHashMap<>();

  private ConstraintCount() {}

  /** How many of NIST's constraints are declared on the definitions that a model uses. */
  static int of(DocumentType type) {
    return COUNTS.computeIfAbsent(type, t -> count(reachable(t.definition())));
  }

  static BitSet reachable(Definition root) {
    BitSet seen = new BitSet();
    Deque<Definition> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      Definition definition = open.remove();
      if (!seen.get(definition.id())) {
        seen.set(definition.id());
        for (Member member : definition.members()) {
          Definition below = definition.definitionOf(member);
          if (below != null) {
            open.add(below);
          }
        }
      }
    }
    return seen;
  }

  static int count(BitSet definitions) {
    try (InputStream in = ConstraintCount.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the table " + TABLE + " is not on the class path");
      }
      Source source = Source.of(TABLE, in.readAllBytes());
      try (JsonParser parser = Parsers.parser(source, DocumentFormat.JSON, Limits.DEFAULT)) {
        return count(parser, definitions);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + TABLE + " cannot be read", e);
    }
  }

  private static int count(JsonParser parser, BitSet definitions) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean constraints = parser.currentName().equals("constraints");
      parser.nextToken();
      if (constraints) {
        return countRows(parser, definitions);
      }
      parser.skipChildren();
    }
    return 0;
  }

  private static int countRows(JsonParser parser, BitSet definitions) {
    int count = 0;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      boolean used = false;
      boolean nist = false;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "definition" -> used = definitions.get(parser.getIntValue());
          case "origin" -> nist = parser.getString().equals("nist");
          default -> parser.skipChildren();
        }
      }
      if (used && nist) {
        count++;
      }
    }
    return count;
  }
}

package dev.assay.io;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML parser that gives the content of anchors in place of their aliases, tells an empty value
 * from an empty text, and reads no tags but those of YAML's own types.
 */
final class YamlParser extends YAMLParser {
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> TYPES =
      Set.of("!", CORE + "str", CORE + "int", CORE + "float", CORE + "bool", CORE + "null");
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final int aliasLimit;
  private int throughAliases;

  /** The events inside anchors; what an anchor stands for is a stretch of them. */
  private final List<Event> log = new ArrayList<>();

  private final Map<String, Stretch> anchors = new HashMap<>();
  private final Deque<OpenAnchor> open = new ArrayDeque<>();
  private final Deque<Stretch> replay = new ArrayDeque<>();

  private static final class Stretch {
    int next;
    final int end;

    Stretch(int next, int end) {
      this.next = next;
      this.end = end;
    }
  }

  private static final class OpenAnchor {
    final String name;
    final int from;
    int depth;

    OpenAnchor(String name, int from) {
      this.name = name;
      this.from = from;
    }
  }

  YamlParser(
      ObjectReadContext context,
      IOContext io,
      int features,
      LoadSettings settings,
      Reader reader,
      int aliasLimit) {
    super(context, io, io.bufferRecycler(), features, 0, settings, reader);
    this.aliasLimit = aliasLimit;
  }

  @Override
  protected Event nextEvent() {
    Event event = replayed();
    boolean first = event == null;
    if (event == null) {
      event = _yamlParser.next();
    }
    if (event instanceof AliasEvent alias) {
      begin(alias);
      return nextEvent();
    }
    if (first && event instanceof ScalarEvent scalar) {
      streamReadConstraints().validateStringLength(scalar.getValue().length());
    }
    if (first && event instanceof NodeEvent node) {
      checkTag(node);
      if (node.getAnchor().isPresent()) {
        open.push(new OpenAnchor(node.getAnchor().get().getValue(), log.size()));
      }
    }
    if (!open.isEmpty()) {
      record(event);
    }
    return event;
  }

  private @Nullable Event replayed() {
    while (!replay.isEmpty()) {
      Stretch stretch = replay.element();
      if (stretch.next < stretch.end) {
        return log.get(stretch.next++);
      }
      replay.pop();
    }
    return null;
  }

  private void begin(AliasEvent alias) {
    String name = alias.getAlias().getValue();
    Stretch stretch = anchors.get(name);
    if (open.stream().anyMatch(anchor -> anchor.name.equals(name))) {
      throw new StreamReadException(
          this, "the alias *" + name + " stands in the value that it stands for", place(alias));
    }
    if (stretch == null) {
      throw new StreamReadException(
          this, "the alias *" + name + " has no anchor &" + name + " before it", place(alias));
    }
    throughAliases += stretch.end - stretch.next;
    if (throughAliases > aliasLimit) {
      throw new StreamConstraintsException(
          "aliases stand for more than " + aliasLimit + " values", place(alias));
    }
    replay.push(new Stretch(stretch.next, stretch.end));
  }

  /** Keeps the event for the anchors that are open, and closes those that end with it. */
  private void record(Event event) {
    log.add(event);
    int step =
        event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
    for (OpenAnchor anchor : open) {
      anchor.depth += step;
    }
    while (!open.isEmpty() && open.element().depth == 0) {
      OpenAnchor done = open.pop();
      anchors.put(done.name, new Stretch(done.from, log.size()));
    }
  }

  private void checkTag(NodeEvent event) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    if (tag.isEmpty()) {
      return;
    }
    boolean known =
        event instanceof ScalarEvent
            ? TYPES.contains(tag.get())
            : tag.get().equals(CORE + "map") || tag.get().equals(CORE + "seq");
    if (!known) {
      String name = tag.get().startsWith(CORE) ? "!!" + tag.get().substring(18) : tag.get();
      throw new StreamReadException(this, "the tag " + name + " is not read", place(event));
    }
  }

  private TokenStreamLocation place(Event event) {
    Mark mark = event.getStartMark().orElseThrow();
    return new TokenStreamLocation(
        _ioContext.contentReference(), mark.getIndex(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  @Override
  protected JsonToken _decodeScalar(ScalarEvent scalar) {
    if (scalar.isPlain() && scalar.getTag().isEmpty() && NULLS.contains(scalar.getValue())) {
      _textValue = scalar.getValue();
      _cleanedTextValue = null;
      return JsonToken.VALUE_NULL;
    }
    return super._decodeScalar(scalar);
  }
}

package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline.Item;
import dev.assay.profiles.cmmc.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section of the file: its heading, what it is about, and what stands under it. */
final class Part {
  final Topic topic;
  final String heading;

  /** What the line of the heading says after a colon. */
  final String value;

  final @Nullable Requirement requirement;
  final List<Item> items = new ArrayList<>();

  Part(Topic topic, String heading, String value, @Nullable Requirement requirement) {
    this.topic = topic;
    this.heading = heading;
    this.value = value;
    this.requirement = requirement;
  }
}

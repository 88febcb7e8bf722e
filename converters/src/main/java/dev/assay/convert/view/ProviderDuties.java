package dev.assay.convert.view;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan takes over from providers, and what it does for its own part. */
final class ProviderDuties {
  private final List<Piece.Row> rows = new ArrayList<>();
  private final SspComponents components;

  ProviderDuties(SystemSecurityPlan ssp, SspComponents components) {
    this.components = components;
    if (ssp.controlImplementation() != null) {
      for (ImplementedRequirement requirement :
          ssp.controlImplementation().implementedRequirements()) {
        requirement.byComponents().forEach(c -> add(requirement, c));
        requirement.statements().forEach(s -> s.byComponents().forEach(c -> add(requirement, c)));
      }
    }
  }

  private void add(ImplementedRequirement requirement, ByComponent component) {
    for (ByComponent.Inherited part : component.inherited()) {
      row(
          requirement,
          component,
          "Provider does",
          part.description(),
          Field.of(part.uuid(), "description", Field.Type.MULTILINE));
    }
    for (ByComponent.Satisfied part : component.satisfied()) {
      row(
          requirement,
          component,
          "We do",
          part.description(),
          Field.of(part.uuid(), "description", Field.Type.MULTILINE));
    }
  }

  private void row(
      ImplementedRequirement requirement,
      ByComponent component,
      String who,
      @Nullable Markup what,
      @Nullable Field field) {
    String id = String.valueOf(requirement.controlId());
    rows.add(
        new Piece.Row(
            null,
            List.of(
                List.of(Text.of(SspRequirements.shortId(id)).to("req-" + id)),
                List.of(components.name(component.componentUuid())),
                List.of(Text.of(who)),
                what == null ? List.of() : List.of(Text.of(what).at(field)))));
  }

  Piece.Grid grid() {
    return Piece.Grid.of(
        "Responsibilities shared with providers",
        List.of(
            Piece.Column.of("Requirement", 15),
            Piece.Column.of("Through", 22),
            Piece.Column.of("Who", 13),
            Piece.Column.of("What", 50)),
        rows);
  }
}

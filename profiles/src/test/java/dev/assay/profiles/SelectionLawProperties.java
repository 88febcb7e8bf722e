package dev.assay.profiles;

import static dev.assay.profiles.LawBench.all;
import static dev.assay.profiles.LawBench.asIs;
import static dev.assay.profiles.LawBench.byIds;
import static dev.assay.profiles.LawBench.only;
import static dev.assay.profiles.LawBench.outline;
import static dev.assay.profiles.LawBench.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.IncludeAll;
import dev.assay.model.gen.InsertControls;
import dev.assay.model.gen.Matching;
import dev.assay.model.gen.Merge;
import dev.assay.model.gen.ProfileImport;
import dev.assay.model.gen.ProfileSelectControlById;
import dev.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of selecting and merging, over catalogs of chance. */
class SelectionLawProperties {
  private static List<String> some(List<String> ids, Random random) {
    List<String> chosen = new ArrayList<>(ids);
    int rarely = 1 + random.nextInt(4);
    chosen.removeIf(id -> random.nextInt(rarely + 1) < rarely);
    return chosen;
  }

  /** A selection that is not empty. */
  private static List<String> atLeastOne(List<String> ids, Random random) {
    List<String> chosen = some(ids, random);
    return chosen.isEmpty() ? List.of(ids.get(random.nextInt(ids.size()))) : chosen;
  }

  private static List<String> ids(Catalog catalog) {
    return RandomCatalog.ids(RandomCatalog.controls(catalog));
  }

  private static ProfileSelectControlById withChildren(Collection<String> ids) {
    return ProfileSelectControlById.builder()
        .withIds(List.copyOf(ids))
        .withChildControls("yes")
        .build();
  }

  private static void assertSameControls(Catalog one, Catalog other) {
    assertEquals(outline(one), outline(other));
    assertEquals(one.controls(), other.controls());
    assertEquals(one.groups(), other.groups());
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void whatIsResolvedIsItsOwnResolution(@ForAll long seed, @ForAll boolean flat) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    ProfileImport directive = random.nextBoolean() ? all() : only(atLeastOne(ids(catalog), random));
    Catalog once = resolve(catalog, flat ? null : asIs(), directive);
    Catalog twice = resolve(once, asIs(), all());
    assertSameControls(once, twice);
    assertEquals(once.params(), twice.params());
    assertEquals(once.backMatter(), twice.backMatter());
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void theSameProfileGivesTheSameBytesWhateverFormatItsImportIsIn(
      @ForAll long seed, @ForAll DocumentFormat format) {
    Catalog catalog = RandomCatalog.of(new Random(seed));
    OscalDocument source = OscalDocument.of(catalog);
    Catalog one =
        resolve(LawBench.profile(source, DocumentFormat.JSON, List.of(all()), asIs(), null));
    Catalog other = resolve(LawBench.profile(source, format, List.of(all()), asIs(), null));
    assertEquals(
        Workbench.text(OscalDocument.of(one), DocumentFormat.JSON),
        Workbench.text(OscalDocument.of(other), DocumentFormat.JSON));
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void allButSomeIsTheSameAsNeverSelectingThem(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<String> out = atLeastOne(ids(catalog), random);
    Set<String> gone = new HashSet<>();
    for (Control control : RandomCatalog.controls(catalog)) {
      if (out.contains(control.id())) {
        gone.addAll(RandomCatalog.within(control));
      }
    }
    List<String> left = ids(catalog).stream().filter(id -> !gone.contains(id)).toList();
    ProfileImport allBut =
        LawBench.from()
            .includeAll(IncludeAll.builder().build())
            .excludeControls(List.of(withChildren(out)))
            .build();
    Catalog one = resolve(catalog, asIs(), allBut);
    assertSameControls(one, resolve(catalog, asIs(), only(left)));
    assertEquals(left, ids(one));
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void withTheControlsInsideIsTheSameAsNamingThem(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<String> named = atLeastOne(ids(catalog), random);
    Set<String> each = new LinkedHashSet<>();
    for (Control control : RandomCatalog.controls(catalog)) {
      if (named.contains(control.id())) {
        each.addAll(RandomCatalog.within(control));
      }
    }
    assertEquals(
        resolve(catalog, asIs(), only(each)),
        resolve(
            catalog,
            asIs(),
            LawBench.from().includeControls(List.of(withChildren(named))).build()));
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void aPatternIsTheSameAsTheListOfWhatItMatches(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<String> ids = ids(catalog);
    StringBuilder pattern = new StringBuilder();
    StringBuilder regex = new StringBuilder();
    for (char c : ids.get(random.nextInt(ids.size())).toCharArray()) {
      int kind = random.nextInt(5);
      pattern.append(kind == 0 ? '*' : kind == 1 ? '?' : c);
      regex.append(kind == 0 ? ".*" : kind == 1 ? "." : Pattern.quote(String.valueOf(c)));
    }
    List<String> matched = ids.stream().filter(id -> id.matches(regex.toString())).toList();
    ProfileSelectControlById matching =
        ProfileSelectControlById.builder()
            .matching(List.of(Matching.builder().pattern(pattern.toString()).build()))
            .build();
    assertEquals(
        resolve(catalog, asIs(), only(matched)),
        resolve(catalog, asIs(), LawBench.from().includeControls(List.of(matching)).build()));
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void callsMayComeInAnyOrderAndMoreThanOnce(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<String> chosen = atLeastOne(ids(catalog), random);
    List<ProfileSelectControlById> calls = new ArrayList<>();
    for (String id : chosen) {
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        calls.add(ProfileSelectControlById.builder().withIds(List.of(id)).build());
      }
    }
    Collections.shuffle(calls, random);
    assertEquals(
        resolve(catalog, asIs(), only(chosen)),
        resolve(catalog, asIs(), LawBench.from().includeControls(calls).build()));
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void anImportInTwoPartsIsTheSameAsOne(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog any = RandomCatalog.of(random);
    // A group that is kept always comes with the first import, whatever that selects.
    Catalog catalog = any.toBuilder().groups(notKeptAlways(any.groups())).build();
    List<String> chosen = atLeastOne(ids(catalog), random);
    int cut = random.nextInt(chosen.size() + 1);
    Catalog one = resolve(catalog, asIs(), only(chosen));
    Catalog two =
        resolve(
            catalog,
            asIs(),
            only(chosen.subList(0, cut)),
            only(chosen.subList(cut, chosen.size())));
    assertSameControls(one, two);
    assertEquals(one.params(), two.params());
    assertEquals(one.backMatter(), two.backMatter());
  }

  private static List<CatalogGroup> notKeptAlways(List<CatalogGroup> groups) {
    return groups.stream()
        .map(g -> g.toBuilder().props(List.of()).groups(notKeptAlways(g.groups())).build())
        .toList();
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void importsThatOverlapGiveEachControlOnceWithUseFirst(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<String> first = atLeastOne(ids(catalog), random);
    List<String> second = atLeastOne(ids(catalog), random);
    Set<String> both = new LinkedHashSet<>(first);
    both.addAll(second);
    Merge useFirst =
        asIs().toBuilder().combine(Merge.Combine.builder().method("use-first").build()).build();
    assertEquals(
        byId(resolve(catalog, asIs(), only(both))),
        byId(resolve(catalog, useFirst, only(first), only(second))));
  }

  /** Each control by itself; an id that comes twice fails. */
  private static Map<String, Control> byId(Catalog catalog) {
    return RandomCatalog.controls(catalog).stream()
        .collect(Collectors.toMap(c -> String.valueOf(c.id()), LawBench::alone));
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void lessOfAResolvedProfileIsTheSameAsLessOfItsCatalog(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<String> wide = atLeastOne(ids(catalog), random);
    List<String> narrow = atLeastOne(wide, random);
    OscalDocument inner =
        LawBench.profile(
            OscalDocument.of(catalog), DocumentFormat.JSON, List.of(only(wide)), asIs(), null);
    Catalog through =
        resolve(LawBench.profile(inner, DocumentFormat.JSON, List.of(only(narrow)), asIs(), null));
    assertSameControls(resolve(catalog, asIs(), only(narrow)), through);
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void asIsKeepsTheStructureOfWhatIsIn(@ForAll long seed, @ForAll boolean everything) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    Set<String> in = new HashSet<>(everything ? ids(catalog) : some(ids(catalog), random));
    Set<String> out = new HashSet<>(some(ids(catalog), random));
    ProfileImport.Builder directive =
        LawBench.from().includeControls(byIds(in)).excludeControls(byIds(out));
    Catalog expected =
        catalog.toBuilder()
            .controls(kept(catalog.controls(), in, out))
            .groups(keptGroups(catalog.groups(), in, out))
            .build();
    assertEquals(outline(expected), outline(resolve(catalog, asIs(), directive.build())));
    assertEquals(ids(expected), ids(resolve(catalog, null, directive.build())));
    assertEquals("", groupsOf(resolve(catalog, null, directive.build())));
  }

  private static String groupsOf(Catalog catalog) {
    return outline(catalog.toBuilder().controls(List.of()).build());
  }

  private static List<Control> kept(List<Control> controls, Set<String> in, Set<String> out) {
    List<Control> kept = new ArrayList<>();
    for (Control control : controls) {
      List<Control> inner = kept(control.controls(), in, out);
      boolean stays = in.contains(control.id()) || !inner.isEmpty();
      if (stays && !out.contains(control.id())) {
        kept.add(control.toBuilder().controls(inner).build());
      } else {
        kept.addAll(inner);
      }
    }
    return kept;
  }

  private static List<CatalogGroup> keptGroups(
      List<CatalogGroup> groups, Set<String> in, Set<String> out) {
    List<CatalogGroup> kept = new ArrayList<>();
    for (CatalogGroup group : groups) {
      CatalogGroup less =
          group.toBuilder()
              .controls(kept(group.controls(), in, out))
              .groups(keptGroups(group.groups(), in, out))
              .build();
      boolean asked = RandomCatalog.isKept(group.props());
      if (asked || !less.controls().isEmpty() || !less.groups().isEmpty()) {
        kept.add(less);
      }
    }
    return kept;
  }

  @Property(tries = 50, seed = Seeds.FIXED)
  void customInsertsEachControlOnceInTheOrderAskedFor(@ForAll long seed) {
    Random random = new Random(seed);
    Catalog catalog = RandomCatalog.of(random);
    List<Control> roots = new ArrayList<>(catalog.controls());
    catalog.groups().forEach(group -> roots(group, roots));
    Comparator<Control> byId = Comparator.comparing(Control::id);
    assertEquals(outline(roots), outline(custom(catalog, "keep").controls()));
    assertEquals(outline(sorted(roots, byId)), outline(custom(catalog, "ascending").controls()));
    assertEquals(
        outline(sorted(roots, byId.reversed())), outline(custom(catalog, "descending").controls()));
  }

  private static void roots(CatalogGroup group, List<Control> out) {
    group.groups().forEach(inner -> roots(inner, out));
    out.addAll(group.controls());
  }

  private static List<Control> sorted(List<Control> controls, Comparator<Control> order) {
    return controls.stream()
        .sorted(order)
        .map(c -> c.toBuilder().controls(sorted(c.controls(), order)).build())
        .toList();
  }

  private static Catalog custom(Catalog catalog, String order) {
    InsertControls insert =
        InsertControls.builder().order(order).includeAll(IncludeAll.builder().build()).build();
    return resolve(
        catalog,
        Merge.builder()
            .custom(Merge.Custom.builder().insertControls(List.of(insert)).build())
            .build(),
        all());
  }
}

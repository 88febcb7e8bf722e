package dev.assay.validate.metapath;

import java.util.List;

/** A compiled expression: an immutable function of the focus, safe for use by many threads. */
@FunctionalInterface
interface Expr {
  /** The value: a sequence of {@link Node}, String, BigDecimal, Boolean or {@link MapItem}. */
  List<Object> eval(Focus focus);
}

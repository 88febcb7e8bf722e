package dev.assay.validate.metapath;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map of XPath 3.1: atomic keys to sequences. */
record MapItem(Map<Object, List<Object>> entries) {
  MapItem {
    entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}

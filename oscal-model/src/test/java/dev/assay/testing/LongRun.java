package dev.assay.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Lets every property search longer or shorter: with {@code -Dlaws.times=N} it has N times as many
 * tries. When that is more than it is written with, it begins at a seed of its own as well, which a
 * failure tells, or at the one that {@code -Dlaws.seed} gives.
 */
public final class LongRun implements AroundPropertyHook {
  private static final int USUAL_TRIES = 1000;

  private static final double TIMES = Double.parseDouble(System.getProperty("laws.times", "1"));

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    int tries = attributes.tries().orElse(USUAL_TRIES);
    // An example has one try, and needs no more.
    if (TIMES != 1 && tries > 1) {
      attributes.setTries((int) Math.max(2, tries * TIMES));
      if (TIMES > 1) {
        attributes.setSeed(System.getProperty("laws.seed", ""));
      }
    }
    return property.execute();
  }
}

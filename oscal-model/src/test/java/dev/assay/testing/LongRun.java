package dev.assay.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Lets every property search longer and somewhere new: with {@code -Dlaws.times=N} it has N times
 * as many tries and begins at a seed of its own, which a failure tells, or at the one that {@code
 * -Dlaws.seed} gives. Without it a property is as it is written.
 */
public final class LongRun implements AroundPropertyHook {
  private static final int USUAL_TRIES = 1000;

  private static final int TIMES = Integer.getInteger("laws.times", 0);

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
    if (TIMES > 0 && tries > 1) {
      attributes.setTries(tries * TIMES);
      attributes.setSeed(System.getProperty("laws.seed", ""));
    }
    return property.execute();
  }
}

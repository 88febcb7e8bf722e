package dev.assay.benchmarks;

import gov.nist.secauto.metaschema.core.configuration.DefaultConfiguration;
import gov.nist.secauto.metaschema.core.model.IBoundObject;
import gov.nist.secauto.metaschema.core.model.constraint.ValidationFeature;
import gov.nist.secauto.metaschema.core.model.validation.IValidationResult;
import gov.nist.secauto.metaschema.databind.io.Format;
import gov.nist.secauto.metaschema.databind.io.IBoundLoader;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolutionException;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolver;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;

/** The reference library's side of each measurement, as its own command line tool calls it. */
final class Reference {
  private final OscalBindingContext context = OscalBindingContext.instance();

  OscalBindingContext context() {
    return context;
  }

  IBoundObject load(Path file) throws IOException {
    IBoundLoader loader = context.newBoundLoader();
    return loader.load(file);
  }

  int convert(Path file, Format to) throws IOException {
    IBoundObject loaded = load(file);
    StringWriter out = new StringWriter();
    serialize(loaded, to, out);
    return out.getBuffer().length();
  }

  @SuppressWarnings("unchecked")
  private <T extends IBoundObject> void serialize(T object, Format to, StringWriter out)
      throws IOException {
    context.newSerializer(to, (Class<T>) object.getClass()).serialize(object, out);
  }

  IValidationResult constraints(Path file) throws IOException {
    DefaultConfiguration<ValidationFeature<?>> none = new DefaultConfiguration<>();
    return context.validateWithConstraints(file.toUri(), none);
  }

  Object resolve(Path profile) throws IOException {
    try {
      return new ProfileResolver().resolve(profile);
    } catch (ProfileResolutionException e) {
      throw new IOException("the reference cannot resolve " + profile, e);
    }
  }
}

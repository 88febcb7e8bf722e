package dev.assay.validate.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import dev.assay.model.DataType;
import java.util.List;

/**
 * A {@code format} of JSON Schema, asserted as the OSCAL data type says that uses it.
 *
 * <p>The library's own formats are stricter than OSCAL in places: its e-mail addresses end in a
 * registered top-level domain, which leaves out {@code .example} and the names of closed networks.
 *
 * @param getName the format's name in schemas
 * @param type the data type
 */
record OscalFormat(String getName, DataType type) implements Format {
  static final List<OscalFormat> ALL =
      List.of(
          new OscalFormat("date", DataType.DATE),
          new OscalFormat("date-time", DataType.DATE_TIME),
          new OscalFormat("email", DataType.EMAIL_ADDRESS),
          new OscalFormat("hostname", DataType.HOSTNAME),
          new OscalFormat("ipv4", DataType.IP_V4_ADDRESS),
          new OscalFormat("ipv6", DataType.IP_V6_ADDRESS),
          new OscalFormat("uri", DataType.URI),
          new OscalFormat("uri-reference", DataType.URI_REFERENCE));

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return type.accepts(value);
  }
}

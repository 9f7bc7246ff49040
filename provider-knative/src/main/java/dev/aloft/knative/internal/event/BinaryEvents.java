package dev.aloft.knative.internal.event;

import dev.aloft.json.ByteSlice;
import dev.aloft.wire.Fields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Binary mode: each attribute is a header, the body is the data (HTTP protocol binding 1.0.2,
 * section 3.1).
 */
final class BinaryEvents {
  private static final String PREFIX = "ce-";
  private static final String CONTENT_TYPE = "Content-Type";

  private BinaryEvents() {}

  static ReceivedEvent read(Fields fields, ByteSlice body) {
    AttributeList attributes = new AttributeList();
    for (int i = 0; i < fields.count(); i++) {
      if (fields.nameStartsWith(i, PREFIX)) {
        String name = fields.name(i).substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        // It must not be sent: Content-Type is this attribute.
        if (!name.equals("datacontenttype")) {
          attributes.add(name, HeaderText.decode(name, fields.value(i)));
        }
      }
    }
    String type = contentType(fields);
    if (type != null && !type.isEmpty()) {
      attributes.add("datacontenttype", type);
    }
    return attributes.event(body);
  }

  private static @Nullable String contentType(Fields fields) {
    int index = fields.indexOf(CONTENT_TYPE);
    if (index >= 0 && fields.indexOf(CONTENT_TYPE, index + 1) >= 0) {
      throw EventRefusedException.malformed("The header Content-Type is there twice.");
    }
    return index < 0 ? null : fields.value(index);
  }
}

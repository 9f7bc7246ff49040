package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.http.HttpFields;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers that came with an invocation: those of its request, or else the cloud's own. */
final class Carrier {
  private static final String XRAY = "X-Amzn-Trace-Id";
  private static final String LAMBDA = "Lambda-Runtime-Trace-Id";

  private final Context context;
  private final @Nullable HttpFields headers;

  /**
   * @param headers of the request; null if there is none
   */
  Carrier(Context context, @Nullable HttpFields headers) {
    this.context = context;
    this.headers = headers;
  }

  /** The first value of a header, or null. */
  @Nullable String first(String name) {
    if (headers != null) {
      return headers.first(name);
    }
    String value = context.header(name);
    return value == null && name.equalsIgnoreCase(XRAY) ? sampledXray(context) : value;
  }

  private List<String> all(String name) {
    if (headers != null) {
      return headers.all(name);
    }
    String value = first(name);
    return value == null ? List.of() : List.of(value);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    if (headers != null) {
      for (int i = 0; i < headers.size(); i++) {
        names.add(headers.name(i));
      }
    }
    return names;
  }

  /**
   * Lambda's own header if it says that the invocation is traced. Lambda sends one always; without
   * active tracing it names a span that nobody has, and says not to record what is below it.
   */
  static @Nullable String sampledXray(Context context) {
    String header = context.header(LAMBDA);
    return XRayHeader.parse(header).isSampled() ? header : null;
  }

  /** How propagators read it. */
  static final class Getter implements TextMapGetter<Carrier> {
    static final Getter INSTANCE = new Getter();

    private Getter() {}

    // Propagators that were made before it was deprecated ask for it.
    @Override
    @SuppressWarnings("deprecation")
    public Iterable<String> keys(Carrier carrier) {
      return carrier.names();
    }

    @Override
    public @Nullable String get(@Nullable Carrier carrier, String key) {
      return carrier == null ? null : carrier.first(key);
    }

    @Override
    public Iterator<String> getAll(@Nullable Carrier carrier, String key) {
      return carrier == null ? List.<String>of().iterator() : carrier.all(key).iterator();
    }
  }
}

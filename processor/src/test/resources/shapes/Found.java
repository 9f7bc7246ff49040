package shapes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What random types of other seeds than the default one found. */
public final class Found {
  private Found() {}

  // {"values":"AQID"}
  // {"values":[1,2]}
  // {"values":[]}
  // !{"values":"AQ!D"}
  public record Boxes(@Nullable Byte[] values) {}

  // {"uri":"","locale":"","any":""}
  // {"uri":"a:b","locale":"de","any":[]}
  // {"uri":"a:b","locale":"de","any":{}}
  // {"any":0}
  public record Defaults(
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Nullable URI uri,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Nullable Locale locale,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Nullable Object any) {}

  // {"uri":"","any":""}
  // {"uri":"a:b","any":[],"id":"00000000-0000-0000-0000-000000000000"}
  // {"any":1,"id":"00000000-0000-0000-0000-000000000001"}
  public static class DefaultsOfClass {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public @Nullable URI uri;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public @Nullable UUID id;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public @Nullable Object any;
  }

  // {"any":""}
  // {"any":[],"more":{"a":[]}}
  // {"any":{},"more":{}}
  // {"any":{"a":""}}
  // {"any":false}
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Emptiness(
      @Nullable Object any, @Nullable Map<String, List<String>> more) {}
}

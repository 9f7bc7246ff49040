package dev.aloft.json.databind;

import dev.aloft.json.JsonCodec;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Lets jackson-databind read and write some types with their codecs, so that they look the same in
 * the rest of a program as in its functions.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder()
 *     .addModule(new CodecModule().add(Order.class, Order_JsonCodec.INSTANCE))
 *     .build();
 * }</pre>
 *
 * <p>A codec applies wherever databind meets its type: as the root, in properties, collections and
 * maps, in trees, in any format. It is self-contained: annotations of the type, features of the
 * mapper and databind's type ids do not change what it does. A refusal becomes a {@link
 * tools.jackson.databind.DatabindException} with the path and place in the whole document; databind
 * handles null itself.
 *
 * <p>Not thread-safe; add all codecs before building a mapper with it.
 */
public final class CodecModule extends JacksonModule {
  private final SimpleSerializers serializers = new SimpleSerializers();
  private final SimpleDeserializers deserializers = new SimpleDeserializers();

  /** Creates a module without codecs. */
  public CodecModule() {}

  /**
   * Adds a type's codec. It also writes values of subtypes, but reads only the type itself.
   *
   * @return this module
   */
  public <T> CodecModule add(Class<T> type, JsonCodec<T> codec) {
    serializers.addSerializer(type, new CodecSerializer<>(type, codec));
    deserializers.addDeserializer(type, new CodecDeserializer<>(type, codec));
    return this;
  }

  @Override
  public String getModuleName() {
    return "aloft-codecs";
  }

  /** Each module has its own codecs: a mapper accepts several modules. */
  @Override
  public Object getRegistrationId() {
    return this;
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(serializers);
    context.addDeserializers(deserializers);
  }
}

package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.auto.value.processor.AutoValueProcessor;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.aloft.json.JsonCodec;
import dev.aloft.processor.model.Direction;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Types whose members, builders or subclasses other processors write, in the same compilation. */
final class OtherGeneratorsTest {
  @TempDir private Path folder;

  @Test
  void lombokBuilder() throws Exception {
    assertLikeDatabind(
        lombok(),
        "shop.Order",
        "{\"id\":\"x\",\"lines\":[\"a\",\"b\"],\"count\":3}",
        """
        package shop;
        import com.fasterxml.jackson.annotation.JsonRootName;
        import java.util.List;
        import lombok.Builder;
        import lombok.Singular;
        import lombok.Value;
        import lombok.extern.jackson.Jacksonized;
        @Value @Builder @Jacksonized @JsonRootName("order")
        public class Order {
          String id;
          @Singular List<String> lines;
          @Builder.Default int count = 7;
        }
        """);
  }

  @Test
  void lombokSuperBuilderIsRefusedBecauseItIsPrivate() throws Exception {
    Compilation compilation =
        compile(
            lombok(),
            "shop.Order",
            """
            package shop;
            import com.fasterxml.jackson.annotation.JsonRootName;
            import lombok.Getter;
            import lombok.experimental.SuperBuilder;
            import lombok.extern.jackson.Jacksonized;
            @Getter @SuperBuilder @Jacksonized
            @JsonRootName("order")
            public class Order extends Base {
              private final int count;
            }
            @Getter @SuperBuilder
            abstract class Base {
              private final String id;
            }
            """);
    CompilationSubject.assertThat(compilation)
        .hadErrorContaining("OrderBuilderImpl has no constructor that its codec can call");
  }

  @Test
  void lombokData() throws Exception {
    assertLikeDatabind(
        lombok(),
        "shop.Order",
        "{\"id\":\"x\",\"count\":3,\"open\":true}",
        """
        package shop;
        import com.fasterxml.jackson.annotation.JsonRootName;
        import lombok.Data;
        @Data @JsonRootName("order")
        public class Order {
          private String id;
          private int count;
          private boolean open;
        }
        """);
  }

  @Test
  void autoValueWithCreator() throws Exception {
    assertLikeDatabind(
        new AutoValueProcessor(),
        "shop.Order",
        "{\"id\":\"x\",\"count\":3}",
        """
        package shop;
        import com.fasterxml.jackson.annotation.JsonCreator;
        import com.fasterxml.jackson.annotation.JsonProperty;
        import com.google.auto.value.AutoValue;
        @AutoValue
        public abstract class Order {
          @JsonProperty("id") public abstract String id();
          @JsonProperty("count") public abstract int count();
          @JsonCreator
          static Order of(@JsonProperty("id") String id, @JsonProperty("count") int count) {
            return new AutoValue_Order(id, count);
          }
        }
        """);
  }

  @Test
  void autoValueWithBuilder() throws Exception {
    assertLikeDatabind(
        new AutoValueProcessor(),
        "shop.Order",
        "{\"id\":\"x\",\"count\":3}",
        """
        package shop;
        import com.fasterxml.jackson.annotation.JsonCreator;
        import com.google.auto.value.AutoValue;
        import tools.jackson.databind.annotation.JsonDeserialize;
        import tools.jackson.databind.annotation.JsonPOJOBuilder;
        @AutoValue
        @JsonDeserialize(builder = Order.Builder.class)
        public abstract class Order {
          public abstract String getId();
          public abstract int getCount();
          @AutoValue.Builder
          @JsonPOJOBuilder(withPrefix = "set")
          public abstract static class Builder {
            @JsonCreator
            static Builder create() {
              return new AutoValue_Order.Builder();
            }
            public abstract Builder setId(String id);
            public abstract Builder setCount(int count);
            public abstract Order build();
          }
        }
        """);
  }

  @Test
  void immutablesBuilder() throws Exception {
    assertLikeDatabind(
        new org.immutables.processor.ProxyProcessor(),
        "shop.Order",
        "{\"id\":\"x\",\"lines\":[\"a\"],\"count\":3}",
        """
        package shop;
        import com.fasterxml.jackson.annotation.JsonProperty;
        import java.util.List;
        import org.immutables.value.Value;
        import tools.jackson.databind.annotation.JsonDeserialize;
        import tools.jackson.databind.annotation.JsonPOJOBuilder;
        @Value.Immutable
        @Value.Style(init = "with*", builder = "new")
        @JsonDeserialize(builder = ImmutableOrder.Builder.class)
        public interface Order {
          @JsonProperty("id") String id();
          @JsonProperty("lines") List<String> lines();
          @JsonProperty("count") int count();
        }
        """);
  }

  private static Processor lombok() throws ReflectiveOperationException {
    Constructor<?> constructor =
        Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
            .getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Processor) constructor.newInstance();
  }

  private void assertLikeDatabind(Processor other, String typeName, String json, String source)
      throws IOException, ReflectiveOperationException {
    Compilation compilation = compile(other, typeName, source);
    assertEquals(
        Compilation.Status.SUCCESS, compilation.status(), compilation.diagnostics()::toString);
    Running running = Running.of(compilation);
    JsonMapper databind = running.databind();
    Object expected = databind.readValue(json, running.type(typeName));
    JsonCodec<Object> codec = running.codec(typeName);
    Object value = Running.read(codec, json);
    assertEquals(databind.readTree(json), databind.readTree(databind.writeValueAsString(expected)));
    assertEquals(databind.readTree(json), databind.readTree(databind.writeValueAsString(value)));
    assertEquals(databind.readTree(json), databind.readTree(Running.write(codec, value)));
  }

  private Compilation compile(Processor other, String typeName, String source) throws IOException {
    // Lombok looks for its configuration beside the source.
    Files.writeString(folder.resolve("lombok.config"), "lombok.jacksonized.jacksonVersion += 3\n");
    Path file = folder.resolve(typeName.replaceFirst(".*\\.", "") + ".java");
    Files.writeString(file, source);
    return Compiler.javac()
        .withOptions("-parameters")
        .withProcessors(other, new CodecProcessor(Direction.BOTH, List.of(typeName)))
        .compile(JavaFileObjects.forResource(file.toUri().toURL()));
  }
}
